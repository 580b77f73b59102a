package dev.paratui.model.task;

/** What several agents share: plan, tasks, registry, discoveries and messages. */
public record Coordination(Plan plan, Tasks tasks, Agents agents, Discoveries discoveries, Mail mail) {
    public static final Coordination NONE =
            new Coordination(Plan.NONE, Tasks.NONE, Agents.NONE, Discoveries.NONE, Mail.NONE);

    /** How many things are in it. */
    public int size() {
        return tasks.size()
                + agents.byId().size()
                + discoveries.all().size()
                + mail.byNumber().size();
    }

    public Coordination planned(Plan newPlan) {
        return new Coordination(newPlan, tasks, agents, discoveries, mail);
    }

    public Coordination with(Tasks newTasks) {
        return new Coordination(plan, newTasks, agents, discoveries, mail);
    }

    public Coordination with(Agents newAgents) {
        return new Coordination(plan, tasks, newAgents, discoveries, mail);
    }

    public Coordination with(Discovery discovery) {
        return new Coordination(plan, tasks, agents, discoveries.with(discovery), mail);
    }

    public Coordination with(Mail newMail) {
        return new Coordination(plan, tasks, agents, discoveries, newMail);
    }
}
