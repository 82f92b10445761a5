package org.goodturn.topology.stage;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.letters.AllAgreed;
import org.goodturn.letters.AskBridge;
import org.goodturn.letters.AskOther;
import org.goodturn.letters.AskToIntroduce;
import org.goodturn.letters.AskToMeet;
import org.goodturn.letters.CardChanged;
import org.goodturn.letters.Continue;
import org.goodturn.letters.NarrowTie;
import org.goodturn.letters.NoLonger;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.letters.Retract;
import org.goodturn.letters.TieObservation;
import org.goodturn.letters.YesSaid;

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
    /** Asker → bridge: would you introduce us? */
    public static final String ASK_TO_INTRODUCE = "ask-to-introduce";
    /** Asker → other side, once the bridge said yes: would you meet me? */
    public static final String ASK_TO_MEET = "ask-to-meet";
    /** Whoever was asked → asker: yes. There is no letter for a no. */
    public static final String YES_SAID = "yes-said";
    /** Asker → bridge and other side: all three said yes. */
    public static final String AGREED = "agreed";
    /** Between the asker and those asked: this introduction does not stand any more. */
    public static final String NO_LONGER = "no-longer";
    /** To oneself: go on. */
    public static final String CONTINUE = "continue";

    /** The body of each type. */
    public static final Map<String, Class<? extends SpecificRecord>> BODIES = Map.ofEntries(
            Map.entry(OBSERVE_TIE, TieObservation.class),
            Map.entry(TIE_OBSERVED, TieObservation.class),
            Map.entry(CARD_CHANGED, CardChanged.class),
            Map.entry(NARROW_TIE, NarrowTie.class),
            Map.entry(ASK_BRIDGE, AskBridge.class),
            Map.entry(ASK_OTHER, AskOther.class),
            Map.entry(OFFER_CANDIDATE, OfferCandidate.class),
            Map.entry(RETRACT, Retract.class),
            Map.entry(ASK_TO_INTRODUCE, AskToIntroduce.class),
            Map.entry(ASK_TO_MEET, AskToMeet.class),
            Map.entry(YES_SAID, YesSaid.class),
            Map.entry(AGREED, AllAgreed.class),
            Map.entry(NO_LONGER, NoLonger.class),
            Map.entry(CONTINUE, Continue.class));

    private LetterTypes() {}
}
