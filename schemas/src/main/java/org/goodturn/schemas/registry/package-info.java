/**
 * A small client of the Confluent Schema Registry protocol, as Confluent, Karapace, Redpanda and Apicurio speak it.
 *
 * <p>Failures are of two kinds. {@link org.goodturn.schemas.registry.RegistryUnavailableException} says nothing about a
 * record: pause, and try again. All others are about one schema and will not get better by themselves.
 */
package org.goodturn.schemas.registry;
