package org.goodturn.sink.writing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PositionTest {

    @Example
    void comesBackAsItWas() {
        Position log = new Position.InLog("consents.v1", 3, 1534);
        Position nudge = new Position.AfterRevision("a nudge/with|signs", 2);
        assertThat(Position.parse(log.token())).contains(log);
        assertThat(Position.parse(nudge.token())).contains(nudge);
    }

    @Property(tries = 200, seed = "20261123")
    void whateverElseIsSentIsNone(@ForAll String text) {
        assertThat(Position.parse(text)).isEmpty();
    }
}
