package org.goodturn.sink.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of streams and sockets. */
@ConfigMapping(prefix = "goodturn.delivery")
public interface DeliverySettings {

    /** How often something is sent so that both sides notice a dead connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Changes a slow subscriber may lag behind before its connection is closed; it resumes by cursor. */
    @WithDefault("1000")
    int queueCapacity();

    /** Streams and sockets open at the same time on this instance; more are refused. */
    @WithDefault("16000")
    int maxSubscribers();

    /** Of these, those of one person. */
    @WithDefault("50")
    int maxPerPerson();

    /** Of these, those of one application. */
    @WithDefault("5000")
    int maxPerApplication();

    /** How long before a token's end {@code auth-expiring} is sent. */
    @WithDefault("30s")
    Duration authExpiringBefore();

    /** What browsers are told to wait before they reconnect. */
    @WithDefault("1s")
    Duration retry();

    /** Messages over a socket that may be under way without being acknowledged; then delivery pauses. */
    @WithDefault("100")
    int socketWindow();

    /** How long a cursor from an instance that has read further is waited for before it counts as unknown. */
    @WithDefault("30s")
    Duration catchUp();

    /** How often nudges that somebody looks at are judged again by the clock alone. */
    @WithDefault("30s")
    Duration judgeAgain();
}
