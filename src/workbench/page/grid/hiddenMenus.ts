/** Univer's menu items that the workbench does not offer: what the register's file cannot keep, or the team has no use for. */
export const hiddenMenus: Record<string, { hidden: true }> = {};
