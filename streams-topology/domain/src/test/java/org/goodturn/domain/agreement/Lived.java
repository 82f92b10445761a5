package org.goodturn.domain.agreement;

/** Something that happens, so many hours after what happened before. */
record Lived(int hours, AgreementEvent event) {}
