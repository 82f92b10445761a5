package org.goodturn.domain.introduction;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.EvidenceNote;

/** Says a candidate's reasons in words a baker understands. People are placeholders: {@code {with}}, {@code {through.0}}. */
public final class Wording {

    private final Candidate candidate;
    private final String about;

    public Wording(Candidate candidate) {
        this.candidate = candidate;
        this.about = candidate.need().topic().leaf();
    }

    /** The suggestion, in one line. */
    public String headline() {
        if (candidate.kind() == NudgeKind.FOLLOW_UP) {
            return candidate.offering()
                    ? "A good time to get back to {with}: you could help with " + about
                    : "A good time to get back to {with}, who knows about " + about;
        }
        return candidate.offering()
                ? "{through.0} could introduce you to {with}, whom you could help with " + about
                : "{through.0} could introduce you to {with}, who can help with " + about;
    }

    String reason(Factor factor, double input) {
        return switch (factor) {
            case OWN_TRUST -> "You and {with} have done things together that went well";
            case INHERITED_TRUST -> bridges() + " and {with} trust each other, and you trust " + bridges();
            case INHERITED_DISTRUST -> "Some of what happened with {with} did not go well";
            case TRUST_BACK ->
                candidate.kind() == NudgeKind.FOLLOW_UP
                        ? "{with} has come to you, too"
                        : "{with} trusts " + bridges() + ", who trusts you";
            case BRIDGE_STANDING ->
                bridgeWith(Comparator.comparingDouble(
                                path -> -path.bridgeAboutRecipient().positive())) + " knows you well";
            case NEED ->
                candidate.offering()
                        ? "{with} has lately been looking into " + about + " far more than before"
                        : "You have lately been looking into " + about + " far more than before";
            case CERTAINTY -> "The change is clear, not a passing day";
            case FRESHNESS -> "The change is recent";
            case FIT -> candidate.offering() ? "It is what you offer" : "It is what {with} offers";
            case QUIET_TIME -> "You and {with} have not been in touch for a while";
            case BRIDGE_LOAD ->
                bridgeWith(Comparator.comparingInt(Path::bridgeLoad)) + " has helped others a lot lately";
            case FEEDBACK ->
                input > 0
                        ? "Earlier suggestions of this kind were right for you"
                        : "Earlier suggestions of this kind were not right for you";
            case ADDRESSED_TOGETHER -> bridges() + " has written to you and {with} together";
            case LIVE_BRIDGES -> bridges() + " has been in touch with you both lately";
            case OTHER_ACTIVE -> "{with} has been active lately";
            case OTHER_NEW_CONTACTS -> "{with} has been meeting new people lately";
            case OTHER_HEARD -> "{with} was heard of not long ago";
            case REACH_BRIDGES -> "A correction for how many people you both know";
            case REACH_TIES -> "A correction for how many people {with} knows";
            case EXPECTED_TRUST ->
                input >= 0 ? "You and {with} can be expected to get on" : "You and {with} cannot be expected to get on";
        };
    }

    List<EvidenceNote> evidence(Factor factor) {
        return switch (factor) {
            case OWN_TRUST ->
                candidate.known().stream()
                        .map(known -> new EvidenceNote("things you did together", known.count(), known.firstAt()))
                        .toList();
            case QUIET_TIME ->
                candidate.known().stream()
                        .map(known -> new EvidenceNote("the last thing you did together", 1, known.lastAt()))
                        .toList();
            case INHERITED_TRUST, TRUST_BACK ->
                candidate.paths().stream()
                        .map(path -> new EvidenceNote(
                                "things a bridge and {with} did together",
                                path.bridgeOtherCount(),
                                path.bridgeOtherSince()))
                        .toList();
            case NEED, CERTAINTY, FRESHNESS -> List.of(looks());
            default -> List.of();
        };
    }

    String counterfactual(List<Contribution> decisive) {
        if (decisive.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("This would not have appeared without: ");
        for (int i = 0; i < decisive.size(); i++) {
            text.append(i == 0 ? "" : "; ").append(decisive.get(i).text());
        }
        return text.append('.').toString();
    }

    private EvidenceNote looks() {
        Instant since = candidate.need().since();
        return new EvidenceNote("looks at " + about, candidate.need().count(), since);
    }

    /** The bridge that comes first in an order: the one that an input was read off. */
    private String bridgeWith(Comparator<Path> order) {
        List<Path> paths = candidate.paths();
        return paths.isEmpty() ? "{through.0}" : "{through." + paths.indexOf(Collections.min(paths, order)) + "}";
    }

    private String bridges() {
        return candidate.paths().size() > 1 ? "{through.0} and others" : "{through.0}";
    }
}
