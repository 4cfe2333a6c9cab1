package whyrandom.app.panel;

import whyrandom.kernel.MapPlan;
import whyrandom.kernel.Maps;
import whyrandom.maps.Haste;
import whyrandom.maps.UnitMaps;
import whyrandom.web.KernelMachine;
import whyrandom.web.LateScript;

/**
 * Kernels for the maps of the page. What writes them is a script of its own, which is loaded when
 * the first one is wanted; where it or a kernel cannot be had, nothing happens.
 *
 * <p>{@link Maps#open} stands here twice for a reason: TeaVM puts what is called in one place into
 * that place, and so into the script of the panels.
 */
final class KernelMaps implements Haste {
  private static final String SCRIPT = "kernel/kernel.js";

  private boolean isThere;

  /** While the script is on its way, and for good where nothing can be had. */
  private boolean isOff;

  @Override
  public void make(UnitMaps maps) {
    if (isOff) {
      return;
    }
    if (isThere) {
      Maps.open(plan(maps), KernelMachine::open, maps::by, this::end);
      return;
    }
    isOff = true;
    LateScript.load(SCRIPT, () -> loaded(maps), this::end);
  }

  private void loaded(UnitMaps maps) {
    isThere = true;
    isOff = false;
    Maps.open(plan(maps), KernelMachine::open, maps::by, this::end);
  }

  private static MapPlan plan(UnitMaps maps) {
    return MapPlan.of(maps.network(), maps.room());
  }

  private void end() {
    isOff = true;
  }
}
