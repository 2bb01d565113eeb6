import { httpResource } from '@angular/common/http';
import { computed, Injectable } from '@angular/core';
import { City, url } from '@malbild/contract';

/** What the frame needs to know of the city: its name, its today, and whether it is a demonstration. */
@Injectable({ providedIn: 'root' })
export class CityFacts {
  private readonly city = httpResource(() => url.city(), { parse: (value) => City.parse(value) });

  readonly known = computed(() => (this.city.hasValue() ? this.city.value() : undefined));
  /** The product's today. */
  readonly today = computed(() => this.known()?.now.slice(0, 10));
}
