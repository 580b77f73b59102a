package dev.paratui.cli;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** All commands by name. A new one is a file and a row in each of the two lists here. */
final class Commands {
    private static final List<String> NAMES = List.of(
            "list",
            "start",
            "dispatch",
            "adopt",
            "attach",
            "send",
            "read",
            "explain",
            "approve",
            "deny",
            "answer",
            "diff",
            "finish",
            "integrate",
            "train",
            "conflicts",
            "cancel",
            "resume",
            "recover",
            "undo",
            "clean",
            "wait",
            "events",
            "log",
            "report",
            "task",
            "plan",
            "discover",
            "message",
            "agents",
            "status",
            "serve",
            "stop",
            "demo",
            "screenshot",
            "mcp",
            "config",
            "trust",
            "theme",
            "programs",
            "completion",
            "doctor",
            "version",
            "supervise");

    private Commands() {}

    /** A switch, not a table of constructors: each of these would cost the start of every command something. */
    static Verb find(String name) {
        return switch (name) {
            case "list", "ls" -> new ListSessions();
            case "start" -> new StartSession();
            case "dispatch" -> new Dispatch();
            case "attach" -> new Attach();
            case "send" -> new Send();
            case "read" -> new Read();
            case "approve" -> new Approve();
            case "deny" -> new Deny();
            case "diff" -> new Diff();
            case "finish" -> new Finish();
            case "integrate" -> new Integrate();
            case "cancel" -> new Cancel();
            case "resume" -> new Resume();
            case "clean" -> new Clean();
            case "events" -> new Events();
            case "log" -> new Log();
            case "report" -> new Report();
            case "trust" -> new Trust();
            case "status" -> new Status();
            case "serve" -> new Serve();
            case "stop" -> new Stop();
            case "demo" -> new Demo();
            case "mcp" -> new Mcp();
            case "config" -> new Config();
            case "completion" -> new Completion();
            case "doctor" -> new Doctor();
            case "supervise" -> new Supervise();
            default -> ofOthers(name);
        };
    }

    private static Verb ofOthers(String name) {
        return switch (name) {
            case "answer" -> new AnswerCommand();
            case "adopt" -> new Adopt();
            case "explain" -> new Explain();
            case "programs" -> new ProgramsShown();
            case "screenshot" -> new Screenshot();
            case "theme" -> new Theme();
            case "version" -> new Version();
            default -> ofCoordination(name);
        };
    }

    private static Verb ofCoordination(String name) {
        return switch (name) {
            case "train" -> new Train();
            case "conflicts" -> new ConflictList();
            case "undo" -> new Undo();
            case "recover" -> new Recover();
            case "wait" -> new Wait();
            case "task" -> new Task();
            case "plan" -> new Plan();
            case "discover" -> new Discover();
            case "message" -> new Message();
            case "agents" -> new AgentList();
            default -> throw unknown(name);
        };
    }

    /** The command with its options, ready to read argv exactly as it stands. */
    static CommandLine line(Verb verb) {
        return new CommandLine(verb)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true);
    }

    /** All commands under one, for help and completion. */
    static CommandLine all() {
        CommandLine all = line(new Top());
        NAMES.forEach(name -> all.addSubcommand(name, line(find(name))));
        return all;
    }

    private static Refused unknown(String name) {
        Optional<String> near = NAMES.stream()
                .filter(known -> !name.isEmpty() && (known.startsWith(name) || name.startsWith(known)))
                .findFirst();
        return new Refused(
                Code.BAD_ARGUMENT,
                "there is no command \"" + Words.shown(name) + "\"",
                near.map(known -> "did you mean `para " + known + "`? ").orElse("") + "`para --help` lists all");
    }
}
