package dev.paratui.ui;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.ui.state.News;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Repositories that are there because a test says so, each with a supervisor that says what it was told to say. */
final class ScriptedRepositories implements Repositories {
    private final Map<String, ScriptedCalls> supervisors = new LinkedHashMap<>();

    ScriptedRepositories(ScriptedCalls shop) {
        supervisors.put("/home/ana/shop", shop);
    }

    ScriptedRepositories and(String place, ScriptedCalls calls) {
        supervisors.put(place, calls);
        return this;
    }

    @Override
    public Calls calls(String place) {
        return supervisors.get(place);
    }

    @Override
    public String find(String typed) {
        if (!supervisors.containsKey(typed)) {
            throw new Refused(Code.NOT_A_REPOSITORY, typed + " is not in a git repository", "name another");
        }
        return typed;
    }

    @Override
    public List<News.Folder> folders(String typed) {
        return supervisors.keySet().stream()
                .filter(place -> place.startsWith(typed))
                .map(place -> new News.Folder(place + "/", true))
                .toList();
    }
}
