package org.goodturn.topology.stage;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.letters.AskBridge;
import org.goodturn.letters.AskOther;
import org.goodturn.letters.CardChanged;
import org.goodturn.letters.Continue;
import org.goodturn.letters.NarrowTie;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.letters.Retract;
import org.goodturn.letters.TieObservation;

/** Which letters there are, and what they carry. A protocol: names are never reused. */
public final class LetterTypes {

    /** a → b: we did this together; keep it if you agree. */
    public static final String OBSERVE_TIE = "observe-tie";
    /** b → a: I keep it; you may, too. */
    public static final String TIE_OBSERVED = "tie-observed";
    /** To every tie: this is what you may know of me now. */
    public static final String CARD_CHANGED = "card-changed";
    /** To every tie: forget what my consent no longer covers. */
    public static final String NARROW_TIE = "narrow-tie";
    /** Seeker → bridge: whom do you know? */
    public static final String ASK_BRIDGE = "ask-bridge";
    /** Bridge → other: may I name you? */
    public static final String ASK_OTHER = "ask-other";
    /** Other → seeker: you may be told of me. */
    public static final String OFFER_CANDIDATE = "offer-candidate";
    /** To whoever may hold a nudge that names me: no longer. */
    public static final String RETRACT = "retract";
    /** To oneself: go on. */
    public static final String CONTINUE = "continue";

    /** The body of each type. */
    public static final Map<String, Class<? extends SpecificRecord>> BODIES = Map.of(
            OBSERVE_TIE, TieObservation.class,
            TIE_OBSERVED, TieObservation.class,
            CARD_CHANGED, CardChanged.class,
            NARROW_TIE, NarrowTie.class,
            ASK_BRIDGE, AskBridge.class,
            ASK_OTHER, AskOther.class,
            OFFER_CANDIDATE, OfferCandidate.class,
            RETRACT, Retract.class,
            CONTINUE, Continue.class);

    private LetterTypes() {}
}
