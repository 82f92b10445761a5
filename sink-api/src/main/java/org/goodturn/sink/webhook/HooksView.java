package org.goodturn.sink.webhook;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.goodturn.events.Webhook;
import org.goodturn.events.WebhookOff;
import org.goodturn.events.WebhookRegistration;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.View;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/** All webhooks. Every instance has them; bounded by what may be registered. */
@Singleton
public class HooksView implements View<Webhook> {

    private final Progress progress = new Progress();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<HookRef, WebhookRegistration> registered = new HashMap<>();
    private final Map<HookRef, WebhookOff> off = new HashMap<>();
    private final Map<String, Hook> byIncarnation = new HashMap<>();
    private final Map<String, Map<HookRef, Hook>> byOwner = new HashMap<>();
    private final Map<String, Map<HookRef, Hook>> byPerson = new HashMap<>();
    private final Map<HookRef, Hook> forEverybody = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public EventTopic<Webhook> topic() {
        return Topics.WEBHOOKS;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    /** Tells the incarnation of each webhook that changes or goes. */
    void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public void apply(Seen<Webhook> record) {
        HookRef.ofKey(record.key()).ifPresent(ref -> {
            List<String> changed = new ArrayList<>();
            locked(() -> {
                remove(ref).ifPresent(changed::add);
                keep(ref, record);
                add(ref).ifPresent(changed::add);
                return null;
            });
            changed.stream().distinct().forEach(hook -> listeners.forEach(each -> each.accept(hook)));
        });
        progress.advance(record.partition(), record.offset() + 1);
    }

    private void keep(HookRef ref, Seen<Webhook> record) {
        Webhook value = record.value();
        if (HookRef.isRegistration(record.key())) {
            put(registered, ref, value == null ? null : value.getRegistration());
        } else {
            put(off, ref, value == null ? null : value.getOff());
        }
    }

    private static <V> void put(Map<HookRef, V> map, HookRef ref, V value) {
        if (value == null) {
            map.remove(ref);
        } else {
            map.put(ref, value);
        }
    }

    private Optional<String> remove(HookRef ref) {
        WebhookRegistration before = registered.get(ref);
        if (before == null) {
            return Optional.empty();
        }
        byIncarnation.remove(before.getIncarnation());
        forEverybody.remove(ref);
        removeFrom(byOwner, before.getOwner(), ref);
        before.getPeople().forEach(person -> removeFrom(byPerson, person, ref));
        return Optional.of(before.getIncarnation());
    }

    private static void removeFrom(Map<String, Map<HookRef, Hook>> index, String name, HookRef ref) {
        index.computeIfPresent(name, (key, hooks) -> {
            hooks.remove(ref);
            return hooks.isEmpty() ? null : hooks;
        });
    }

    private Optional<String> add(HookRef ref) {
        WebhookRegistration now = registered.get(ref);
        if (now == null) {
            return Optional.empty();
        }
        Hook hook = Hook.of(ref, now, Optional.ofNullable(off.get(ref)));
        byIncarnation.put(hook.incarnation(), hook);
        byOwner.computeIfAbsent(now.getOwner(), owner -> new LinkedHashMap<>()).put(ref, hook);
        if (now.getEverybody()) {
            forEverybody.put(ref, hook);
        } else {
            hook.people().forEach(person -> byPerson.computeIfAbsent(person, who -> new LinkedHashMap<>())
                    .put(ref, hook));
        }
        return Optional.of(hook.incarnation());
    }

    /** The webhook with this name. */
    Optional<Hook> find(HookRef ref) {
        return locked(() -> Optional.ofNullable(registered.get(ref))
                .flatMap(registration -> Optional.ofNullable(byIncarnation.get(registration.getIncarnation()))));
    }

    /** The webhook of this incarnation. */
    Optional<Hook> incarnation(String incarnation) {
        return locked(() -> Optional.ofNullable(byIncarnation.get(incarnation)));
    }

    /** The owner's webhooks, by name. */
    List<Hook> of(String owner) {
        return locked(() -> byOwner.getOrDefault(owner, Map.of()).values().stream()
                .sorted(Comparator.comparing(hook -> hook.registration().getId()))
                .toList());
    }

    /** Everybody who has one. */
    Set<String> owners() {
        return locked(() -> Set.copyOf(byOwner.keySet()));
    }

    /** All webhooks that are about this person. */
    List<Hook> about(String person) {
        return locked(() -> {
            Collection<Hook> named = byPerson.getOrDefault(person, Map.of()).values();
            List<Hook> hooks = new ArrayList<>(forEverybody.values());
            hooks.addAll(named);
            return hooks;
        });
    }

    /** Whether nobody has registered anything. */
    boolean isEmpty() {
        return locked(registered::isEmpty);
    }

    private <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
