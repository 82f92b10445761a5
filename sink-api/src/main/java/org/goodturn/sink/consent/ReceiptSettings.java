package org.goodturn.sink.consent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What receipts say of whoever runs this service. */
@ConfigMapping(prefix = "goodturn.receipts")
public interface ReceiptSettings {

    /** Who answers for the data: a name that people know. */
    @WithDefault("the operator of this Goodturn service")
    String controllerName();

    /** A postal address. */
    Optional<String> controllerAddress();

    /** Where to write to: an address or a link. */
    Optional<String> controllerContact();

    /** A link to the privacy notice that was shown. */
    Optional<String> notice();

    /** Where the law applies, as DPV's locations have it: {@code AT}, {@code EU}. */
    Optional<String> jurisdiction();
}
