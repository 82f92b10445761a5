/** A real Keycloak as the issuer of tokens. */
package org.goodturn.sink.security.keycloak;
