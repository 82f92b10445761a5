package org.goodturn.sink.consent;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.sink.explanation.NudgeJson;

/**
 * A consent receipt as JSON-LD: the fields of ISO/IEC TS 27560:2023, clause 6.3, in terms of the W3C Data Privacy Vocabulary 2,
 * as the DPVCG's guide of 2024-08-01 (<a href="https://w3id.org/dpv/guides/consent-27560">consent-27560</a>) maps them. One
 * receipt is about one grant (one purpose, one source, one interval), or about several where an import named them alike.
 */
final class Receipt {

    private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";
    private static final Map<String, String> CONTEXT = ordered(
            "dpv", "https://w3id.org/dpv#",
            "dct", "http://purl.org/dc/terms/",
            "loc", "https://w3id.org/dpv/loc#",
            "goodturn", "urn:goodturn:purpose:");

    private final ReceiptSettings operator;

    Receipt(ReceiptSettings operator) {
        this.operator = operator;
    }

    /** The receipt for grants of a decision that have the same one; at least one. */
    Map<String, Object> of(ConsentRecord decision, List<Grant> grants, Instant now) {
        String id = grants.getFirst().getReceipt();
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("@context", CONTEXT);
        receipt.put("@id", "urn:goodturn:receipt:" + id);
        receipt.put("@type", "dpv:ConsentReceipt");
        receipt.put("dct:identifier", id);
        receipt.put("dct:conformsTo", SCHEMA + "receipt");
        receipt.put("dct:created", now.toString());
        receipt.put("dct:publisher", operator.controllerName());
        receipt.put("dpv:hasRecordOfActivity", record(id, decision, grants, now));
        return receipt;
    }

    private Map<String, Object> record(String id, ConsentRecord decision, List<Grant> grants, Instant now) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("@id", "urn:goodturn:consent:" + decision.getPerson() + ":" + id);
        record.put("@type", "dpv:ConsentRecord");
        record.put("dct:identifier", id);
        record.put("dct:conformsTo", SCHEMA + "record");
        record.put("dct:isVersionOf", "revision " + decision.getRevision());
        record.put(
                "dpv:hasDataSubject",
                ordered("@id", "urn:goodturn:person:" + decision.getPerson(), "@type", "dpv:DataSubject"));
        record.put("dpv:hasDataController", controller());
        record.put("dpv:hasLegalBasis", "dpv:ExpressedConsent");
        operator.jurisdiction().ifPresent(where -> record.put("dpv:hasJurisdiction", "loc:" + where));
        record.put("dpv:hasNotice", notice());
        record.put("dpv:hasProcess", grants.stream().map(Receipt::process).toList());
        record.put("dpv:hasRight", rights());
        record.put(
                "dpv:hasConsentStatus",
                grants.stream().map(grant -> status(decision, grant, now)).toList());
        return record;
    }

    private Map<String, Object> controller() {
        Map<String, Object> controller = new LinkedHashMap<>();
        controller.put("@type", "dpv:DataController");
        controller.put("dpv:hasName", operator.controllerName());
        operator.controllerAddress().ifPresent(address -> controller.put("dpv:hasAddress", address));
        operator.controllerContact().ifPresent(contact -> controller.put("dpv:hasContact", contact));
        return controller;
    }

    private Map<String, Object> notice() {
        Map<String, Object> notice = new LinkedHashMap<>();
        operator.notice().ifPresent(link -> notice.put("@id", link));
        notice.put("@type", "dpv:ConsentNotice");
        notice.put("dct:language", "en");
        return notice;
    }

    private static Map<String, Object> process(Grant grant) {
        PurposeText text = PurposeText.of(grant.getPurpose());
        Map<String, Object> purpose = new LinkedHashMap<>();
        purpose.put("@id", "goodturn:" + NudgeJson.word(grant.getPurpose()));
        purpose.put("@type", text.broader());
        purpose.put("dct:title", text.title());
        purpose.put("dct:description", text.means());
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("@type", "dpv:Process");
        process.put("dpv:hasService", "Goodturn");
        process.put("dpv:hasPurpose", purpose);
        process.put(
                "dpv:hasPersonalData",
                text.data().stream()
                        .map(data -> ordered("@type", "dpv:PersonalData", "dct:title", data))
                        .toList());
        process.put("dpv:hasDataSource", grant.getSource().equals("*") ? "any source" : grant.getSource());
        process.put("dpv:hasProcessing", text.processing());
        process.put("dpv:hasRecipient", text.recipients());
        process.put(
                "dpv:hasStorageCondition",
                List.of(Map.of(
                        "@type",
                        "dpv:StorageDuration",
                        "dpv:hasDuration",
                        ordered(
                                "@type", "dpv:UntilEventDuration",
                                "dct:description", "until this consent is withdrawn or ends"))));
        return process;
    }

    private static List<Map<String, String>> rights() {
        return List.of(
                right("Withdraw this consent, at any time", "PUT /v1/consents"),
                right("See all that is kept, and take it along", "GET /v1/me/export"),
                right("Have a wrong tie or person set aside", "POST /v1/ties/{person}/feedback"),
                right("Have everything erased", "POST /v1/me/erasure"));
    }

    private static Map<String, String> right(String title, String where) {
        return ordered("@type", "dpv:DataSubjectRight", "dct:title", title, "dpv:isExercisedAt", where);
    }

    private static Map<String, Object> status(ConsentRecord decision, Grant grant, Instant now) {
        boolean own = decision.getOrigin() == ConsentOrigin.PERSON;
        boolean over = grant.getUntil() != null && !now.isBefore(grant.getUntil());
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("@type", List.of(over ? "dpv:ConsentExpired" : "dpv:ConsentGiven", "dpv:ExpressedConsent"));
        status.put("dpv:isIndicatedAtTime", decision.getDecidedAt().toString());
        status.put("dpv:isIndicatedBy", own ? "dpv:DataSubject" : "dpv:DataController");
        status.put(
                "dpv:isExercisedAt", own ? "PUT /v1/consents" : "an operator's import, who says to hold the consent");
        Map<String, Object> valid = new LinkedHashMap<>();
        valid.put("@type", List.of(grant.getUntil() == null ? "dpv:UntilEventDuration" : "dpv:UntilTimeDuration"));
        if (grant.getFrom() != null) {
            valid.put("goodturn:from", grant.getFrom().toString());
        }
        if (grant.getUntil() != null) {
            valid.put("dct:valid", grant.getUntil().toString());
        }
        status.put("dpv:hasDuration", valid);
        return status;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
