package org.goodturn.topology.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.introduction.NeedRenewal;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.events.Behavior;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Feedback;
import org.goodturn.events.Interaction;
import org.goodturn.events.Profile;
import org.goodturn.events.Request;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonTables;
import org.goodturn.topology.commons.CommonsLimits;
import org.goodturn.topology.stage.agreement.AgreementDesk;
import org.goodturn.topology.stage.agreement.AnswerAsks;
import org.goodturn.topology.stage.agreement.ForgetAsks;
import org.goodturn.topology.stage.asking.AnswerRequest;
import org.goodturn.topology.stage.asking.ReadExport;
import org.goodturn.topology.stage.asking.ReadTopics;
import org.goodturn.topology.stage.commons.CloseWeeks;
import org.goodturn.topology.stage.commons.CountRegion;
import org.goodturn.topology.stage.commons.LearnFromContacts;
import org.goodturn.topology.stage.commons.LearnFromFeedback;
import org.goodturn.topology.stage.commons.LessonBook;
import org.goodturn.topology.stage.consent.ConsentChange;
import org.goodturn.topology.stage.consent.EraseEverything;
import org.goodturn.topology.stage.consent.ForgetIntents;
import org.goodturn.topology.stage.consent.KeepConsents;
import org.goodturn.topology.stage.consent.KeepProfile;
import org.goodturn.topology.stage.consent.NarrowIntents;
import org.goodturn.topology.stage.consent.NarrowTies;
import org.goodturn.topology.stage.consent.RetractMentions;
import org.goodturn.topology.stage.consent.RetractNeed;
import org.goodturn.topology.stage.consent.SpreadCard;
import org.goodturn.topology.stage.intent.AdmitBehavior;
import org.goodturn.topology.stage.introduction.AnswerBridge;
import org.goodturn.topology.stage.introduction.AskCircle;
import org.goodturn.topology.stage.introduction.BeABridge;
import org.goodturn.topology.stage.introduction.Mentions;
import org.goodturn.topology.stage.introduction.TakeCandidate;
import org.goodturn.topology.stage.timing.AnotherPace;
import org.goodturn.topology.stage.timing.ApplyFeedback;
import org.goodturn.topology.stage.timing.CorrectTie;
import org.goodturn.topology.stage.timing.ForgetNudges;
import org.goodturn.topology.stage.timing.KeepFeedback;
import org.goodturn.topology.stage.timing.NudgeDesk;
import org.goodturn.topology.stage.timing.ReadWhyNot;
import org.goodturn.topology.stage.timing.TakeBack;
import org.goodturn.topology.stage.trust.AdmitInteraction;
import org.goodturn.topology.stage.trust.ObserveTie;
import org.goodturn.topology.stage.trust.Ties;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.OpenedLetter;
import org.goodturn.topology.work.Room;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Stages;
import org.goodturn.topology.work.Ticking;
import org.goodturn.topology.work.Tombstone;

/** All stages of Goodturn, put together. */
public final class GoodturnStages implements Stages {

    private final AdmitInteraction interactions;
    private final AdmitBehavior behaviors;
    private final KeepProfile profiles;
    private final KeepConsents consents;
    private final Stage<Feedback> feedback;
    private final AnswerRequest requests;
    private final OpenLetter letters;
    private final WhatIsDue ticking;
    private final ScoreModel shipped;
    private final CommonsLimits commons;

    /** The stages, with the standard bounds on what is shared. */
    public GoodturnStages(Judgement judgement) {
        this(judgement, CommonsLimits.standard());
    }

    public GoodturnStages(Judgement judgement, CommonsLimits commons) {
        this.shipped = judgement.scoring();
        this.commons = commons;
        StageLimits limits = judgement.limits();
        Ties ties = new Ties(judgement);
        LessonBook lessons = new LessonBook(commons, judgement.scoring());
        NudgeDesk desk = new NudgeDesk(judgement);
        Mentions mentions = new Mentions(
                limits.mentionsPerPerson(),
                NeedRenewal.of(judgement.shifts().fadesAfter()).longest());
        AgreementDesk agreements = new AgreementDesk(judgement, desk, mentions);
        TakeBack takeBack = new TakeBack(desk, agreements);
        AskCircle askCircle = new AskCircle(judgement);
        BeABridge beABridge = new BeABridge(judgement, mentions, desk);
        NarrowTies narrowTies = new NarrowTies(ties, takeBack, limits.tiesPerStep());
        SpreadCard spreadCard = new SpreadCard(limits.tiesPerStep());
        ForgetIntents forgetIntents = new ForgetIntents(limits.tiesPerStep());
        RetractMentions retractMentions = new RetractMentions(limits.tiesPerStep());
        RetractNeed retractNeed = new RetractNeed(limits.tiesPerStep());
        NarrowIntents narrowIntents = new NarrowIntents(takeBack, retractNeed, limits.tiesPerStep());

        this.interactions = new AdmitInteraction(limits);
        this.behaviors = new AdmitBehavior(judgement, askCircle, new CountRegion(commons));
        this.profiles = new KeepProfile(spreadCard, new AnotherPace(desk, agreements));
        this.consents = new KeepConsents(
                new ConsentChange(takeBack, narrowTies, spreadCard, forgetIntents, narrowIntents, retractMentions));
        EraseEverything erase = new EraseEverything(
                consents,
                narrowTies,
                retractMentions,
                forgetIntents,
                new ForgetNudges(desk),
                new ForgetAsks(limits.nudgesPerPerson()));
        CorrectTie aboutTies = new CorrectTie(ties, takeBack);
        ApplyFeedback apply = new ApplyFeedback(desk, new KeepFeedback(ties), aboutTies, agreements);
        AnswerAsks aboutNudges =
                new AnswerAsks(agreements, judgement.optIn(), mentions, new LearnFromFeedback(apply, lessons));
        this.feedback = (said, work) -> (said.getAbout() == null ? aboutNudges : aboutTies).handle(said, work);
        this.requests = new AnswerRequest(new ReadWhyNot(judgement), new ReadTopics(), new ReadExport(ties), erase);
        this.ticking = new WhatIsDue(desk, consents, new CloseWeeks(commons, lessons), lessons, agreements);
        this.letters = new OpenLetter(
                new ObserveTie(ties, new LearnFromContacts(lessons, limits.nudgesPerPerson())),
                narrowTies,
                beABridge,
                new AnswerBridge(judgement, mentions, desk),
                new TakeCandidate(judgement, mentions, desk),
                takeBack,
                agreements,
                byName(
                        askCircle,
                        beABridge,
                        narrowTies,
                        spreadCard,
                        forgetIntents,
                        narrowIntents,
                        retractMentions,
                        retractNeed,
                        erase));
    }

    private static Map<String, LongerWork> byName(LongerWork... all) {
        Map<String, LongerWork> named = new LinkedHashMap<>();
        for (LongerWork work : all) {
            if (named.put(work.name(), work) != null) {
                throw new IllegalStateException("two kinds of longer work are called " + work.name());
            }
        }
        return named;
    }

    @Override
    public List<Room<?>> rooms() {
        return Rooms.ALL;
    }

    @Override
    public Stage<Interaction> interactions() {
        return interactions;
    }

    @Override
    public Stage<Behavior> behaviors() {
        return behaviors;
    }

    @Override
    public Stage<Profile> profiles() {
        return profiles;
    }

    @Override
    public Stage<ConsentRecord> consents() {
        return consents;
    }

    @Override
    public Stage<Feedback> feedback() {
        return feedback;
    }

    @Override
    public Stage<Request> requests() {
        return requests;
    }

    @Override
    public Stage<Tombstone> tombstones() {
        return (tombstone, work) -> {
            if (tombstone.topic().equals(Topics.CONSENTS.shortName())) {
                consents.deleted(work);
            } else {
                profiles.deleted(work);
            }
        };
    }

    @Override
    public Stage<OpenedLetter> letters() {
        return letters;
    }

    @Override
    public Ticking ticking() {
        return ticking;
    }

    @Override
    public CommonTables sharedTables(int partitions) {
        return new CommonTables(commons, shipped, partitions);
    }
}
