package dev.paratui.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What has become of a session so far.
 *
 * @param head the last commit known on its branch
 * @param landedAs the commit on its target, when it has landed
 * @param conversation its program's own name for the conversation, by which it is resumed
 * @param effort how long its program has worked
 * @param request address of the request to merge it that was opened last
 * @param passed the usage limit after which it went on last
 * @param problem why its life is {@code failed} or its entry stopped, in words for people
 */
public record Standing(
        Optional<Report> report,
        Optional<String> head,
        Optional<String> landedAs,
        Optional<Loss> loss,
        Optional<String> problem,
        Optional<String> conversation,
        Effort effort,
        Optional<String> request,
        Optional<PassedLimit> passed) {
    public static final Standing NEW = new Standing(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Effort.NONE,
            Optional.empty(),
            Optional.empty());

    public Standing {
        effort = Objects.requireNonNullElse(effort, Effort.NONE); // older logs have none
        request = Objects.requireNonNullElse(request, Optional.empty());
        passed = Objects.requireNonNullElse(passed, Optional.empty());
    }

    public Standing reporting(Report newReport) {
        return new Standing(
                Optional.of(newReport), head, landedAs, loss, problem, conversation, effort, request, passed);
    }

    public Standing at(String commit) {
        return new Standing(
                report, Optional.of(commit), landedAs, loss, problem, conversation, effort, request, passed);
    }

    public Standing landed(String commit) {
        return new Standing(
                report,
                head,
                Optional.of(commit),
                Optional.empty(),
                Optional.empty(),
                conversation,
                effort,
                request,
                passed);
    }

    public Standing proposed(String address) {
        return new Standing(
                report,
                head,
                landedAs,
                Optional.empty(),
                Optional.empty(),
                conversation,
                effort,
                Optional.of(address),
                passed);
    }

    public Standing lacking(Loss newLoss) {
        return new Standing(
                report,
                head,
                landedAs,
                Optional.of(newLoss),
                Optional.of(newLoss.words()),
                conversation,
                effort,
                request,
                passed);
    }

    public Standing troubledBy(String newProblem) {
        return new Standing(
                report, head, landedAs, loss, Optional.of(newProblem), conversation, effort, request, passed);
    }

    public Standing conversing(String newConversation) {
        return new Standing(
                report, head, landedAs, loss, problem, Optional.of(newConversation), effort, request, passed);
    }

    public Standing exerting(Effort newEffort) {
        return new Standing(report, head, landedAs, loss, problem, conversation, newEffort, request, passed);
    }

    public Standing past(PassedLimit limit) {
        return new Standing(report, head, landedAs, loss, problem, conversation, effort, request, Optional.of(limit));
    }

    public Standing sound() {
        return new Standing(
                report, head, landedAs, Optional.empty(), Optional.empty(), conversation, effort, request, passed);
    }
}
