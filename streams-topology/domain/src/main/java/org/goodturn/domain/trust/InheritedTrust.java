package org.goodturn.domain.trust;

import java.util.Collection;

/**
 * An opinion on somebody through bridges, after evidence-based subjective logic (Škorić, de Hoogh, Zannone, "Flow-based
 * reputation with uncertainty", 2016): the bridge's evidence is scaled by one's belief in the bridge, independent bridges
 * add. Two hops, no more.
 */
public final class InheritedTrust {

    private InheritedTrust() {}

    /**
     * What one bridge passes on. It is never more than what one knows about the bridge, so that a bridge with a thousand
     * fresh accounts behind it is worth no more than the bridge.
     *
     * @param aboutBridge one's own evidence about the bridge
     * @param bridgeAboutOther the bridge's evidence about the other
     */
    public static Evidence through(Evidence aboutBridge, Evidence bridgeAboutOther) {
        double belief = Opinion.of(aboutBridge).belief();
        Evidence scaled = bridgeAboutOther.times(belief);
        double total = scaled.positive() + scaled.negative();
        double most = aboutBridge.positive();
        return total > most ? scaled.times(most / total) : scaled;
    }

    /** What several bridges pass on together. */
    public static Evidence fused(Collection<Evidence> throughBridges) {
        return throughBridges.stream().reduce(Evidence.NONE, Evidence::plus);
    }
}
