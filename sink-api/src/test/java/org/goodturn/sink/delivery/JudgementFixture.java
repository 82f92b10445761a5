package org.goodturn.sink.delivery;

import org.goodturn.sink.inbox.Visibility;
import org.goodturn.sink.views.ProfilesView;

/** Makes the judgement of what is told for tests of other rooms. */
public final class JudgementFixture {

    private JudgementFixture() {}

    /** Judges by this visibility, with these names. */
    public static Judgement of(Visibility visibility, ProfilesView profiles) {
        return new Judgement(visibility, profiles);
    }
}
