package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para completion}: a script that teaches a shell the commands and options. */
@Command(
        name = "completion",
        header = "Print a completion script for a shell.",
        footer = {
            "",
            "Examples:",
            "  source <(para completion bash)                                   in ~/.bashrc",
            "  source <(para completion zsh)                                    in ~/.zshrc",
            "  para completion fish > ~/.config/fish/completions/para.fish"
        })
final class Completion extends Verb {
    private static final String FOR_ZSH =
            "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n";

    @Parameters(paramLabel = "bash|zsh|fish", description = "Which shell.")
    private String shell = "";

    @Override
    int run(Desk desk) {
        desk.console().out().print(script());
        return Exit.OK;
    }

    private String script() {
        return switch (shell) {
            case "bash" -> bash();
            case "zsh" -> FOR_ZSH + bash();
            case "fish" -> FishCompletion.of(Commands.all());
            default ->
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "no script for the shell \"" + Words.shown(shell) + "\"",
                        "bash, zsh or fish");
        };
    }

    /** The script knows one name; the other is the same program. */
    private static String bash() {
        return AutoComplete.bash(Top.NAME, Commands.all()) + "\ncomplete -F _complete_para -o default para-tui\n";
    }
}
