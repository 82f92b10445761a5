package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryFinderTest {
    private static final int ANN = 0;
    private static final int BEN = 1;
    private static final int CID = 2;
    private static final int DAN = 3;

    private final ContactGraph past = new ContactGraph(4);
    private final List<Interaction> annMeetsCid = List.of(new Interaction(ANN, CID, Instant.EPOCH, 1));

    @BeforeEach
    void benKnowsEverybody() {
        past.join(ANN, BEN);
        past.join(CID, BEN);
        past.join(BEN, DAN);
    }

    @Test
    void aPersonsCandidatesAreThoseTwoStepsAwayWithoutContacts() {
        List<Query> queries = new QueryFinder(past, 1).find(0, annMeetsCid);

        assertThat(queries).extracting(Query::person).containsExactly(ANN, CID);
        assertThat(queries.getFirst().candidates()).containsExactly(CID, DAN);
        assertThat(queries.getFirst().met()).containsExactly(true, false);
    }

    @Test
    void meetingAgainChangesNothing() {
        List<Interaction> twice = List.of(annMeetsCid.getFirst(), new Interaction(CID, ANN, Instant.EPOCH, 1));

        assertThat(new QueryFinder(past, 1).find(0, twice)).hasSize(2);
    }

    @Test
    void seedsAndCutOffsThatLieCloseTogetherBreakTiesApart() {
        long reference =
                new QueryFinder(past, 1).find(1, annMeetsCid).getFirst().tieSeed();

        assertThat(new QueryFinder(past, 1).find(1, annMeetsCid).getFirst().tieSeed())
                .isEqualTo(reference);
        assertThat(new QueryFinder(past, 1).find(2, annMeetsCid).getFirst().tieSeed())
                .isNotEqualTo(reference);
        assertThat(new QueryFinder(past, 2).find(0, annMeetsCid).getFirst().tieSeed())
                .isNotEqualTo(reference);
        assertThat(new QueryFinder(past, 2).find(1, annMeetsCid).getFirst().tieSeed())
                .isNotEqualTo(reference);
    }
}
