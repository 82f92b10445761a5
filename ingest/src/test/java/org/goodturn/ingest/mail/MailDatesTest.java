package org.goodturn.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 17 Nov 2009 18:04:31 -0800|2009-11-18T02:04:31Z",
                "Tue, 17 Nov 2009 18:04:31 -0800 (PST)|2009-11-18T02:04:31Z",
                "17 Nov 2009 18:04:31 GMT|2009-11-17T18:04:31Z",
                "17 Nov 2009 18:04 +0000|2009-11-17T18:04:00Z",
                "17 Nov 99 18:04:31 EST|1999-11-17T23:04:31Z",
                "Thu Nov  1 11:19:12 2001|2001-11-01T11:19:12Z",
                "Thu Nov  1 11:19:12 +0100 2001|2001-11-01T10:19:12Z",
                "2001-11-01T11:19:12+01:00|2001-11-01T10:19:12Z",
                "Thu, 1 Jan 1970 00:00:00 +0000|1970-01-01T00:00:00Z",
                "Thu, 1 Jan 2099 00:00:00 +0000|2099-01-01T00:00:00Z",
            })
    void a_date_is_read_however_it_is_written(String text, Instant date) {
        assertThat(MailDates.parse(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Tue, 17 Foo 2009 18:04:31 -0800", "17", "Thu Nov 31 2001"})
    void what_is_no_date_is_none(String text) {
        assertThat(MailDates.parse(text)).isEmpty();
    }
}
