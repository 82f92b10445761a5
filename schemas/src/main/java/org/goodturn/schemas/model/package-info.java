/** What the generated records are made with. */
package org.goodturn.schemas.model;
