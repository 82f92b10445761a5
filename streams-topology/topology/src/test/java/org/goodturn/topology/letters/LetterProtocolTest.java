package org.goodturn.topology.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.goodturn.letters.Card;
import org.goodturn.letters.CardChanged;
import org.goodturn.letters.Letter;
import org.goodturn.schemas.serde.AvroCodec;
import org.goodturn.topology.work.RefusedException;
import org.junit.jupiter.api.Test;

class LetterProtocolTest {
    private static final CardChanged BODY = new CardChanged(new Card(List.of("baking"), true, false));
    private static final AvroCodec<CardChanged> CODEC = new AvroCodec<>(CardChanged.class);

    @Test
    void aBodyComesOutAsItWentIn() {
        LetterProtocol protocol =
                LetterProtocol.builder().type("card", 1, CardChanged.class).build();

        assertThat(protocol.open(letter("card", 1, CODEC.encode(BODY))).body()).isEqualTo(BODY);
    }

    @Test
    void anEarlierVersionIsReadWithItsOwnSchema() {
        Schema before = new Schema.Parser()
                .parse(CODEC.schema()
                        .toString()
                        .replaceAll(",\\{\"name\":\"mayBeABridge\".*?\"default\":false\\}", ""));
        LetterProtocol protocol = LetterProtocol.builder()
                .type("card", 2, CardChanged.class)
                .earlier("card", 1, before)
                .build();
        byte[] withoutTheLastField = {2, 12, 'b', 'a', 'k', 'i', 'n', 'g', 0, 1};

        assertThat(protocol.open(letter("card", 1, withoutTheLastField)).body()).isEqualTo(BODY);
    }

    @Test
    void typesAndVersionsOfNewerInstancesAreParked() {
        LetterProtocol protocol =
                LetterProtocol.builder().type("card", 1, CardChanged.class).build();

        assertThatThrownBy(() -> protocol.open(letter("unheard-of", 1, new byte[0])))
                .isInstanceOf(RefusedException.class)
                .hasMessage("unknown-letter-type");
        assertThatThrownBy(() -> protocol.open(letter("card", 2, new byte[0])))
                .isInstanceOf(RefusedException.class)
                .hasMessage("unknown-letter-version");
    }

    @Test
    void aBodyThatDoesNotFitIsMalformed() {
        LetterProtocol protocol =
                LetterProtocol.builder().type("card", 1, CardChanged.class).build();

        assertThatThrownBy(() -> protocol.open(letter("card", 1, new byte[] {3})))
                .isInstanceOf(RefusedException.class)
                .hasMessage("malformed-letter");
    }

    @Test
    void aTypeHasOneMeaning() {
        LetterProtocol.Builder builder = LetterProtocol.builder().type("card", 1, CardChanged.class);

        assertThatThrownBy(() -> builder.type("card", 2, Card.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter letter(String type, int version, byte[] body) {
        return new Letter("l1", "e1", 1, "ada", type, version, ByteBuffer.wrap(body));
    }
}
