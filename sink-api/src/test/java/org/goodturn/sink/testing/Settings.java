package org.goodturn.sink.testing;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.goodturn.sink.SinkSettings;

/** Settings without an application. */
public final class Settings {

    private Settings() {}

    /** The defaults, but for these. */
    public static SinkSettings with(Map<String, String> values) {
        return with(SinkSettings.class, values);
    }

    /** The defaults of one group of settings, but for these. */
    public static <S> S with(Class<S> group, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(group)
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .withDefaultValues(values)
                .build()
                .getConfigMapping(group);
    }
}
