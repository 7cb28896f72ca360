/** Runs in the host's page before its own script: writes down each call that reaches a host's API. */
if (window === window.top) {
  const calls: string[] = [];
  Object.assign(window, { benchCalls: calls });
  for (const name of ['API', 'API_1484_11']) {
    let api: object | undefined;
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => api,
      set: (host: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>) => {
        const recorded = Object.entries(host).map(([call, run]) => [
          call,
          (...given: readonly unknown[]) => {
            const answer = run(...given);
            const told = given.map((one) => JSON.stringify(one)).join(', ');
            calls.push(`${call}(${told}) -> "${String(answer)}"`);
            return answer;
          },
        ]);
        api = Object.fromEntries(recorded) as object;
      },
    });
  }
}
