package dev.paratui.tool;

import dev.paratui.tool.task.TaskTools;
import java.util.ArrayList;
import java.util.List;

/** All tools there are. A new one is one row here. */
public final class Tools {
    private Tools() {}

    public static List<Tool<?, ?>> all(House house) {
        List<Tool<?, ?>> all = new ArrayList<>(ofSessions(house));
        all.addAll(TaskTools.all(house));
        all.add(new ToolListTool(house, List.copyOf(all)));
        return all;
    }

    private static List<Tool<?, ?>> ofSessions(House house) {
        return List.of(
                new DispatchTool(house),
                new StartTool(house),
                new AdoptTool(house),
                new ListTool(house),
                new WaitTool(house),
                new ReadTool(house),
                new SendTool(house),
                new DiffTool(house),
                new FinishTool(house),
                new IntegrateTool(house),
                new TrainTool(house),
                new TrainChangeTool(house),
                new ConflictsTool(house),
                new CancelTool(house),
                new ResumeTool(house),
                new RecoverTool(house),
                new UndoTool(house),
                new UndoListTool(house),
                new CleanTool(house),
                new ReportTool(house),
                new EventsTool(house),
                new ConfigShowTool(house),
                new ConfigSetTool(house),
                new ReplyTool(house),
                AnswerTool.approving(house),
                AnswerTool.denying(house),
                new AttachTool(house),
                new PaneFrameTool(house),
                new PaneHistoryTool(house),
                new PaneKeysTool(house),
                new SnapshotTool(house));
    }
}
