import { registries, UIPlugin } from '@odoo/o-spreadsheet';

export const BATCH = 'TONG_HOP_BATCH';

/** Lets many commands share one calculation and one drawing. */
class BatchPlugin extends UIPlugin {
  override handle(command: { type: string }): void {
    if (command.type !== BATCH) return;
    const { commands } = command as { type: string; commands: readonly { type: string }[] };
    for (const inner of commands) this.dispatch(inner.type as never, inner as never);
  }
}
registries.featurePluginRegistry.add('tong_hop_batch', BatchPlugin as never);
