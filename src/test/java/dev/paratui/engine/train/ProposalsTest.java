package dev.paratui.engine.train;

import static dev.paratui.model.EntryState.HELD;
import static dev.paratui.model.EntryState.PROPOSED;
import static dev.paratui.model.EntryState.RED;
import static dev.paratui.model.EntryState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.RequestLanding;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Entry;
import dev.paratui.model.Life;
import dev.paratui.model.SessionName;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests instead of landings, with a real remote and a forge's program that writes down how it was called. */
@Timeout(120)
class ProposalsTest {
    private static final String MESSAGE = "it's \"done\": $HOME {body}\n\nwith a body\nof two lines";

    @TempDir
    Path folder;

    private TrainWorld at;
    private Path argv;
    private Path remote;
    private String main;

    @BeforeEach
    void begin() {
        at = new TrainWorld(folder);
        argv = at.git.path("argv");
        remote = at.git.path("remote.git");
        at.git.git(at.top, "init", "--quiet", "--bare", remote.toString());
        at.git.git(at.top, "remote", "add", "origin", remote.toString());
        main = at.git.head(at.top);
        forge("case \"$2\" in create) echo 'Creating request'; echo https://forge.example/me/it/pull/7;; esac");
    }

    @AfterEach
    void end() {
        at.close();
    }

    /** It writes each argument on a line of its own. */
    private void forge(String script) {
        at.git.script("bin/gh", "pwd >>'" + argv + "'; printf '<%s>\\n' \"$@\" >>'" + argv + "'\n" + script);
    }

    private Entry proposed(String name) {
        String entry =
                at.ask(new RequestLanding(new SessionName(name), Wanted.whole(Strategy.SQUASH, "main", MESSAGE)));
        at.awaitAll(List.of(entry));
        return at.entry(entry);
    }

    @Test
    void checkedWorkIsPushedAndARequestOpenedWhileTheTargetStays() {
        at.settings("publish = 'request'", "forge = 'gh'", "check = 'test -f a.txt'");
        Path tree = at.session("a");
        at.go();
        Entry entry = proposed("a");
        assertThat(entry.state()).as(entry.reason()).isEqualTo(PROPOSED);
        assertThat(entry.reason()).isEqualTo("request opened: https://forge.example/me/it/pull/7");
        assertThat(entry.findings().check().orElseThrow().exit()).contains(0);
        assertThat(at.git.head(at.top)).isEqualTo(main);
        assertThat(at.git.git(remote, "rev-parse", "para/a")).isEqualTo(at.git.head(tree));
        assertThat(at.sessionNamed("a").life()).isEqualTo(Life.REVIEW);
        assertThat(at.sessionNamed("a").standing().request()).contains("https://forge.example/me/it/pull/7");
        assertThat(GitWorld.read(argv))
                .endsWith(tree + "\n<pr>\n<create>\n<--head>\n<para/a>\n<--base>\n<main>\n<--title>\n"
                        + "<it's \"done\": $HOME {body}>\n<--body>\n<with a body\nof two lines>\n");
        at.awaitTidy();
    }

    @Test
    void newWorkGoesToTheRequestThatIsOpen() {
        at.settings("publish = 'request'", "forge = 'gh'");
        Path tree = at.session("a");
        at.go();
        proposed("a");
        forge("case \"$2\" in list) echo https://forge.example/me/it/pull/7;; create) exit 1;; esac");
        GitWorld.write(tree.resolve("more.txt"), "more\n");
        assertThat(proposed("a").state()).isEqualTo(PROPOSED);
        assertThat(at.git.git(remote, "show", "para/a:more.txt")).isEqualTo("more");
    }

    @Test
    void eachOfSeveralIsOfferedByItselfAndARedOneIsNot() {
        at.settings("publish = 'request'", "forge = 'gh'", "check = '! test -f bad.txt'");
        List.of("a", "bad", "c").forEach(at::session);
        List<String> entries = at.queue("a", "bad", "c");
        at.go();
        at.awaitAll(entries);
        assertThat(at.states(entries)).containsExactly(PROPOSED, RED, PROPOSED);
        assertThat(at.git.git(remote, "for-each-ref", "--format=%(refname:short)"))
                .isEqualTo("para/a\npara/c");
    }

    @Test
    void aFailedPushStopsItInGitsWordsAndNothingIsLost() {
        at.settings("publish = 'request'", "forge = 'gh'");
        at.git.git(at.top, "remote", "set-url", "origin", at.git.path("nowhere").toString());
        at.session("a");
        at.go();
        Entry entry = proposed("a");
        assertThat(entry.state()).isEqualTo(WITHDRAWN);
        assertThat(entry.reason()).contains("could not be pushed").contains("nowhere");
        assertThat(entry.hint()).contains("para integrate a");
        assertThat(at.sessionNamed("a").life()).isEqualTo(Life.REVIEW);
        assertThat(at.git.git(at.top, "show", "para/a:a.txt")).isEqualTo("a");
    }

    @Test
    void whatTheForgesProgramSaysIsTold() {
        at.settings("publish = 'request'", "forge = 'gh'");
        forge("echo 'you are not logged in' >&2; exit 4");
        at.session("a");
        at.go();
        Entry entry = proposed("a");
        assertThat(entry.state()).isEqualTo(WITHDRAWN);
        assertThat(entry.reason()).contains("is pushed, but gh opened no request: you are not logged in");
    }

    @Test
    void aForgeThatNobodyKnowsIsSaid() {
        at.settings("publish = 'request'");
        at.session("a");
        at.go();
        Entry entry = proposed("a");
        assertThat(entry.reason()).contains("landing.forge names no program");
        assertThat(entry.hint()).contains("gh, glab");
    }

    @Test
    void aPersonsOwnForgeIsAFile() {
        GitWorld.write(
                at.git.path("home/.config/para/forges/mail.toml"),
                "create = [\"sh\", \"-c\", \"echo mail:$0/$1\", \"{branch}\", \"{title}\"]\nurl = 'mail:\\S+'\n");
        at.settings("publish = 'request'", "forge = 'mail'");
        at.session("a");
        at.go();
        assertThat(proposed("a").reason()).isEqualTo("request opened: mail:para/a/it's");
    }

    @Test
    void whatTheRepositoryBringsIsHeldUntilAllowed() {
        at.git.commit(at.top, "para.toml", "[landing]\nafter = \"keep\"\npublish = \"request\"\nforge = \"theirs\"\n");
        GitWorld.write(
                at.top.resolve(".para/forges/theirs.toml"),
                "create = [\"gh\", \"theirs\", \"{branch}\"]\nurl = 'https\\S+'\n");
        at.git.git(at.top, "add", "--force", ".para/forges/theirs.toml");
        at.git.git(at.top, "commit", "--quiet", "-m", "theirs");
        forge("echo https://forge.example/1");
        at.session("a");
        String entry = at.queue("a");
        at.go();
        at.awaitState(entry, HELD);
        assertThat(at.entry(entry).reason()).contains("landing.forge").contains(".para/forges/theirs.toml");
        assertThat(at.entry(entry).hint()).contains("para trust");
        assertThat(argv).doesNotExist();
        at.trust();
        at.awaitAll(List.of(entry));
        assertThat(at.entry(entry).reason()).isEqualTo("request opened: https://forge.example/1");
    }

    @Test
    void aDirtyMainIsNoHindranceToARequest() {
        at.settings("publish = 'request'", "forge = 'gh'");
        at.session("a");
        GitWorld.write(at.top.resolve("a.txt"), "in the way\n");
        at.go();
        assertThat(proposed("a").state()).isEqualTo(PROPOSED);
        assertThat(GitWorld.read(at.top.resolve("a.txt"))).isEqualTo("in the way\n");
    }
}
