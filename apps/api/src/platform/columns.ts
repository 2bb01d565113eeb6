import { Column, PrimaryColumn } from 'typeorm';

/** One place for each kind of value that a table holds. Names in the database are snake_case and given once, here. */

/** UUIDv7, made in the application so that rows can refer to each other before they are written. */
export const Id = (): PropertyDecorator => PrimaryColumn('uuid', { name: 'id' });

/** A reference to another row. */
export const Ref = (name: string, options: { nullable?: boolean; key?: boolean } = {}): PropertyDecorator =>
  options.key ? PrimaryColumn('uuid', { name }) : Column('uuid', { name, nullable: options.nullable ?? false });

/** Text of the city's content, `{ sv, en? }`. */
export const Words = (name: string, options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column('jsonb', { name, nullable: options.nullable ?? false });

/** Plain text or a code out of a fixed list that the database checks. */
export const TextValue = (
  name: string,
  options: { nullable?: boolean; key?: boolean; default?: string } = {},
): PropertyDecorator =>
  options.key
    ? PrimaryColumn('text', { name })
    : Column('text', {
        name,
        nullable: options.nullable ?? false,
        ...(options.default === undefined ? {} : { default: options.default }),
      });

/** A measured number, exactly as JavaScript holds it. */
export const Numeric = (name: string, options: { nullable?: boolean; default?: number } = {}): PropertyDecorator =>
  Column('float8', {
    name,
    nullable: options.nullable ?? false,
    ...(options.default === undefined ? {} : { default: options.default }),
  });

export const Whole = (
  name: string,
  options: { nullable?: boolean; default?: number; key?: boolean } = {},
): PropertyDecorator =>
  options.key
    ? PrimaryColumn('int4', { name })
    : Column('int4', {
        name,
        nullable: options.nullable ?? false,
        ...(options.default === undefined ? {} : { default: options.default }),
      });

export const Yes = (name: string, options: { default?: boolean } = {}): PropertyDecorator =>
  Column('bool', { name, ...(options.default === undefined ? {} : { default: options.default }) });

/** A calendar day as text, `2024-01-15`: a day has no time zone. */
export const Day = (name: string, options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column('date', { name, nullable: options.nullable ?? false });

/** An instant. In a key it says when a version began. */
export const Moment = (name: string, options: { nullable?: boolean; key?: boolean } = {}): PropertyDecorator =>
  options.key
    ? PrimaryColumn('timestamptz', { name })
    : Column('timestamptz', { name, nullable: options.nullable ?? false });
