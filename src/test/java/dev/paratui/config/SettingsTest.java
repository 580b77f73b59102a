package dev.paratui.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void everyKeyHasADefault() {
        Settings settings = Settings.defaults();

        assertThat(settings.all()).hasSize(Setting.all().size()).allSatisfy((path, found) -> assertThat(found.source())
                .isEqualTo("default"));
        assertThat(settings.strategy()).isEqualTo("squash");
        assertThat(settings.workflow()).isEqualTo("review");
        assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(120));
        assertThat(settings.trash()).isEqualTo(new Keep(Duration.ofDays(30), 20_000_000_000L));
    }

    @Test
    void everyKindOfValueIsRead() {
        Settings settings = read("""
                [landing]
                check_timeout = "2h"
                push = true
                checks.unit = { run = "mvn test", paths = ["src/**"] }
                [landing.checks.style]
                run = "mvn spotless:check"
                [worktree]
                copy = [".env", "local.properties"]
                ports = 0
                [trash]
                keep = "7d, 500MB"
                [tasks]
                lease = 30
                [ui.keys]
                finish = "F"
                """);

        assertThat(settings.checkTimeout()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.pushes()).isTrue();
        assertThat(settings.checks())
                .containsEntry("unit", new Check("mvn test", List.of("src/**")))
                .containsEntry("style", new Check("mvn spotless:check", List.of()));
        assertThat(settings.copied()).containsExactly(".env", "local.properties");
        assertThat(settings.ports()).isZero();
        assertThat(settings.trash()).isEqualTo(new Keep(Duration.ofDays(7), 500_000_000L));
        assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.keys()).isEqualTo(Map.of("finish", "F"));
    }

    @Test
    void theHighestLayerThatHoldsAKeyDecidesIt() {
        Settings settings = Settings.of(List.of(
                new Settings.Layer(".para/config.toml", "[agents]\ndefault = 'codex'"),
                new Settings.Layer("para.toml", "[agents]\ndefault = 'gemini'\nmax_parallel = 3")));

        assertThat(settings.at("agents.default")).isEqualTo(new Settings.Found("codex", ".para/config.toml"));
        assertThat(settings.at("agents.max_parallel")).isEqualTo(new Settings.Found(3, "para.toml"));
    }

    @Test
    void anUnknownKeyIsRefusedWithItsLineAndWhatIsKnown() {
        assertRefused("[landing]\n\nchekc = 'x'").hasMessage("para.toml, line 3: `landing.chekc` is no key known here");
        assertRefused("[landign]\n").hasMessage("para.toml, line 1: `landign` is no key known here");
    }

    @Test
    void aValueOfTheWrongKindIsRefusedWithWhatIsExpected() {
        assertRefused("[landing]\nstrategy = 'theirs'")
                .hasMessage("para.toml, line 2: `landing.strategy` is \"theirs\"")
                .extracting("refusal.hint", InstanceOfAssertFactories.STRING)
                .isEqualTo("expected is one of squash, merge, rebase");
        assertRefused("[agents]\nmax_parallel = 'many'");
        assertRefused("[agents]\nmax_parallel = 99999999999");
        assertRefused("[worktree]\ncopy = ['a', 1]");
        assertRefused("[landing.checks.unit]\nruns = 'x'");
        assertRefused("landing = 3");
    }

    @Test
    void brokenTomlIsRefusedWithItsLine() {
        assertRefused("[landing]\ncheck = \n").hasMessage("para.toml, line 2: Newline not permitted here");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.refusal().code())
                .isEqualTo(Code.CONFIG));
    }

    private static Settings read(String text) {
        return Settings.of(List.of(new Settings.Layer("para.toml", text)));
    }
}
