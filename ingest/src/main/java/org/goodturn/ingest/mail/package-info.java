/**
 * Mail archives: mbox files and maildirs. Of a message only its addresses, its date, its id and the ids it answers are
 * looked at; subjects and bodies are passed over where they lie and never leave the reader.
 *
 * <p>{@code MboxMessages} finds messages, {@code MailHeaders} reads what is needed, {@code MailTies} says who did what with
 * whom, {@code ReplyIndex} knows who wrote the message that is answered.
 */
package org.goodturn.ingest.mail;
