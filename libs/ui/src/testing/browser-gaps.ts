/** What jsdom lacks and our parts use: layout, media queries, popovers, modal dialogs. */
export function fillBrowserGaps(): void {
  // There is no layout, so there is nothing to observe; ngx-echarts only needs the class to be there.
  class NoResizeObserver implements ResizeObserver {
    observe(): void {
      return;
    }
    unobserve(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  }
  Object.assign(globalThis, { ResizeObserver: NoResizeObserver });
  setScreen('wide');
  HTMLElement.prototype.scrollIntoView = () => undefined;
  HTMLElement.prototype.showPopover = function (this: HTMLElement) {
    this.dispatchEvent(toggle('open'));
  };
  HTMLElement.prototype.hidePopover = function (this: HTMLElement) {
    this.dispatchEvent(toggle('closed'));
  };
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** Says how wide the screen is, to parts made from now on. */
export function setScreen(width: 'wide' | 'narrow'): void {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: width === 'narrow' && query.includes('max-width'),
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}

function toggle(newState: 'open' | 'closed'): Event {
  return Object.assign(new Event('toggle'), { newState });
}
