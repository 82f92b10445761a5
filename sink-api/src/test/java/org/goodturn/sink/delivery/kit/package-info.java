/**
 * What every way of delivery must do, as tests. A transport brings a {@link org.goodturn.sink.delivery.kit.Transport} and
 * subclasses {@link org.goodturn.sink.delivery.kit.DeliveryContract} and
 * {@link org.goodturn.sink.delivery.kit.RestartContract}; what only some transports have is skipped for the others.
 */
package org.goodturn.sink.delivery.kit;
