package org.goodturn.domain.introduction;

import java.util.List;
import org.goodturn.domain.PersonId;

/**
 * What the word "wrong" about a suggestion corrects. Without a reason it is a judgement: it counts against those on whom the
 * suggestion rested. With one of the two below it says that the data is wrong, and then nobody is to blame.
 *
 * @param blames whether it counts against the ties that the suggestion rested on
 * @param setAside whose ties with the recipient are set aside until they say otherwise
 */
public record Correction(boolean blames, List<PersonId> setAside) {

    /** It is not the one meant: somebody else's address, or nobody the recipient could have to do with. */
    public static final String WRONG_PERSON = "wrong-person";

    /** The tie that it rests on is none. */
    public static final String WRONG_TIE = "wrong-tie";

    private static final Correction NOBODY_TO_BLAME = new Correction(false, List.of());

    public Correction {
        setAside = List.copyOf(setAside);
    }

    /**
     * Whether the word says that the suggestion was a bad one, given what was known. Where it says that what was known is wrong, the
     * model that judged by it has nothing to learn.
     */
    public boolean isJudgement() {
        return blames;
    }

    /**
     * What a reason corrects. About somebody one knows both reasons say that the tie is wrong. About an introduction
     * {@value #WRONG_TIE} means the tie with the bridge; where several led there nobody can tell which is meant, and it takes a
     * word about the tie itself.
     *
     * @param reason the code that came with "wrong"; empty where none did
     */
    public static Correction of(Candidate candidate, String reason) {
        boolean wrongTie = reason.equals(WRONG_TIE);
        if (!wrongTie && !reason.equals(WRONG_PERSON)) {
            return new Correction(true, List.of());
        }
        if (candidate.kind() == NudgeKind.FOLLOW_UP) {
            return new Correction(false, List.of(candidate.with()));
        }
        return wrongTie && candidate.paths().size() == 1
                ? new Correction(false, List.of(candidate.paths().getFirst().bridge()))
                : NOBODY_TO_BLAME;
    }
}
