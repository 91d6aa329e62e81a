package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.Authorizations;
import io.camelcce.authorization.NodeAuthorization;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is kept of an integration, as it was read at one moment.
 *
 * @param kept in the order in which they were added
 */
record Shelf(List<Kept> kept) {

    /** Names that damage has made equal are told apart, and one is the default, whatever was damaged. */
    static Shelf of(List<Kept> read) {
        Set<String> names = new HashSet<>();
        List<Kept> distinct = new ArrayList<>();
        for (Kept one : read) {
            boolean isFirst = names.add(FoldedName.of(one.authorization().name()));
            distinct.add(isFirst ? one : renamed(one));
        }
        return new Shelf(List.copyOf(distinct));
    }

    Authorizations authorizations() {
        if (kept.isEmpty()) {
            return Authorizations.NONE;
        }
        AuthorizationName byDefault = kept.stream()
                .filter(Kept::isDefault)
                .findFirst()
                .orElse(kept.get(0))
                .authorization()
                .name();
        return new Authorizations(kept.stream().map(Kept::authorization).toList(), byDefault);
    }

    private static Kept renamed(Kept one) {
        NodeAuthorization authorization = one.authorization();
        return new Kept(
                authorization.renamed(RowReader.substitute(authorization.id().value())),
                one.version(),
                one.isDefault(),
                one.isWhole());
    }
}
