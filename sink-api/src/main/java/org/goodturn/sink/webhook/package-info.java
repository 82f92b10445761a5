/**
 * Webhooks as Standard Webhooks 1.0.0 describes them. What is decided is plain ({@code TargetPolicy}, {@code
 * RetrySchedule}, {@code HookQueue}, {@code Signatures}, {@code Judging}); {@code HttpPost} is the one place of the
 * service that can call out, and it calls only addresses that somebody registered and the policy allows.
 */
package org.goodturn.sink.webhook;
