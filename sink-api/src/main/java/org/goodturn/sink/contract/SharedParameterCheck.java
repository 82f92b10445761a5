package org.goodturn.sink.contract;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.goodturn.sink.paging.PageSize;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses values of shared parameters that would otherwise be read as something else: the framework takes a blank person
 * for none, which would widen a call from nobody to everybody, and answers 404 where a limit is no number.
 */
class SharedParameterCheck {

    @ServerRequestFilter
    void check(UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        if (query.getOrDefault("person", List.of()).stream().anyMatch(String::isBlank)) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER,
                    "person is a person's id; leave the parameter out to name nobody in particular.");
        }
        query.getOrDefault("limit", List.of()).forEach(PageSize::check);
    }
}
