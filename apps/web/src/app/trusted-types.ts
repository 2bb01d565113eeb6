interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown;
}

/**
 * ECharts empties its element with `innerHTML = ''` when it goes. Under enforced Trusted Types that needs a policy: this one
 * lets the empty string through and nothing else.
 */
export function allowEmptying(): void {
  const factory = (window as Window & { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createHTML: (text) => {
      if (text) throw new TypeError('No text becomes HTML here');
      return text;
    },
  });
}
