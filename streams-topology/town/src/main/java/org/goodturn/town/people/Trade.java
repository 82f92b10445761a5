package org.goodturn.town.people;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody does for a living, and with what they can help.
 *
 * @param title such as {@code baker}
 * @param offers topics, the main one first
 * @param rare there are three of them in the whole town, neighbours of each other
 */
record Trade(String title, List<String> offers, boolean rare) {

    private static final List<Trade> ALL = List.of(
            common("designer", "marketing/branding", "marketing/print"),
            common("printer", "marketing/print"),
            common("web maker", "marketing/web", "it/software"),
            common("photographer", "marketing/photography", "marketing/web"),
            common("bookkeeper", "finance/bookkeeping", "finance/payroll"),
            common("tax adviser", "finance/tax", "finance/bookkeeping"),
            common("insurance broker", "finance/insurance"),
            common("caterer", "food/catering", "events/venue"),
            common("baker", "food/bakery", "food/catering"),
            common("farmer", "food/produce"),
            common("electrician", "construction/electrics", "energy/solar"),
            common("plumber", "construction/plumbing", "energy/heating"),
            common("carpenter", "construction/carpentry", "construction/painting"),
            common("painter", "construction/painting"),
            common("roofer", "construction/roofing", "energy/solar"),
            common("gardener", "construction/landscaping", "food/produce"),
            common("developer", "it/software", "it/security"),
            common("computer helper", "it/support", "it/security"),
            common("lawyer", "legal/contracts", "legal/employment"),
            common("recruiter", "people/hiring", "people/training"),
            common("coach", "people/training", "people/hiring"),
            common("haulier", "logistics/transport", "logistics/storage"),
            common("florist", "events/flowers"),
            common("innkeeper", "events/venue", "food/catering"),
            common("musician", "events/music"),
            common("translator", "language/translation", "legal/contracts"),
            rare("patent attorney", "legal/patents"),
            rare("organ builder", "crafts/organs"),
            rare("book restorer", "crafts/restoration"),
            rare("customs agent", "logistics/customs"));

    private static final List<String> TOPICS = ALL.stream()
            .flatMap(trade -> trade.offers.stream())
            .distinct()
            .sorted()
            .toList();

    /** Trades that many follow. */
    static List<Trade> commonOnes() {
        return ALL.stream().filter(trade -> !trade.rare).toList();
    }

    /** Trades that few follow. */
    static List<Trade> rareOnes() {
        return ALL.stream().filter(trade -> trade.rare).toList();
    }

    /** Everything that anybody could offer, in order of name. */
    static List<String> topics() {
        return TOPICS;
    }

    private static Trade common(String title, String... offers) {
        return new Trade(title, Stream.of(offers).toList(), false);
    }

    private static Trade rare(String title, String... offers) {
        return new Trade(title, Stream.of(offers).toList(), true);
    }
}
