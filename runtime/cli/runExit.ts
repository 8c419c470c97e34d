export const runExit = { completed: 0, refused: 1, waits: 2, incident: 3, failed: 4 } as const
export type RunExit = (typeof runExit)[keyof typeof runExit]
