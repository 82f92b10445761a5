package org.goodturn.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.goodturn.ingest.Keys;
import org.junit.jupiter.api.Test;

class PersonIdsTest {
    private final PersonIds ids = Keys.ids();

    /** The expected values were computed with Python's hmac, hashlib and base64. */
    @Test
    void an_id_is_the_keyed_hash_of_the_normal_form() {
        assertThat(ids.of("Ann <ANN@example.org>")).contains("pgk_mx_qCzH0nKctlv4turg");
        assertThat(ids.of(" 138 ")).contains("p0Ol4-Z8f0EsrDUQ7DTUEsg");
    }

    @Test
    void another_key_gives_another_id() {
        byte[] other = HexFormat.of().parseHex(Keys.HEX);
        other[0] ^= 1;
        assertThat(new PersonIds(HashKey.of(other)).of("138")).isNotEqualTo(ids.of("138"));
    }

    @Test
    void blanks_name_nobody() {
        assertThat(ids.of("  ")).isEmpty();
    }

    @Test
    void an_event_id_depends_on_every_part_and_on_where_one_ends() {
        assertThat(ids.event("mail", "a", "bc")).isEqualTo(ids.event("mail", "a", "bc"));
        assertThat(ids.event("mail", "a", "bc")).isNotEqualTo(ids.event("mail", "ab", "c"));
        assertThat(ids.event("mail", "a")).isNotEqualTo(ids.group("mail", "a"));
    }
}
