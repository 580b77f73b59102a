package dev.paratui.wiring;

import dev.paratui.client.Doors;
import dev.paratui.client.SocketDoors;
import dev.paratui.demo.Scenery;
import dev.paratui.demo.Stage;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import java.util.List;
import java.util.Optional;

/**
 * This program as a demonstration uses it: doors in the demonstration's world, the dashboard in the person's.
 *
 * @param theme the person's choice for this time
 */
record DemoStage(Environment environment, Program program, Optional<String> theme) implements Stage {
    @Override
    public Doors doors(Exec exec, Environment world) {
        return new SocketDoors(
                exec, program.build(), program.keeper(), repository -> RuntimeFolder.of(repository.common(), world)
                        .tmuxSocket());
    }

    @Override
    public void aside(Runnable work) {
        Thread thread = new Thread(work, "demo");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public int show(Scenery scenery) {
        return new DashboardFace(scenery.exec(), environment, scenery.doors())
                .onTerminal(List.of(scenery.repository()), theme);
    }
}
