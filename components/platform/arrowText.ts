import {type DataType, type Field, TimeUnit, Type} from "@uwdata/flechette";
import {formatTime} from "../report/formatNumber.js";

/** How values of an Arrow type that is neither number, time nor boolean are written: [1, 2], {name: x}, 3 days. */
export function arrowText(type: DataType): (value: unknown) => string {
  const children = "children" in type && type.children ? (type.children as Field[]) : [];
  switch (type.typeId) {
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
      return (value) => `[${Array.from(value as Iterable<unknown>, orNull(children[0].type)).join(", ")}]`;
    case Type.Struct:
      return (value) => `{${children.map((child) => structField(child, value)).join(", ")}}`;
    case Type.Map: {
      const [key, entry] = (children[0].type as unknown as {children: Field[]}).children.map(({type}) => orNull(type));
      return (value) =>
        `{${Array.from(value as [unknown, unknown][], ([k, v]) => `${key(k)}: ${entry(v)}`).join(", ")}}`;
    }
    case Type.Date:
    case Type.Timestamp:
      return (value) => formatTime(Number(value));
    case Type.Time:
      return (value) => timeOfDay(Number(value) / perSecond[(type as unknown as {unit: number}).unit]);
    case Type.Interval:
      return (value) => interval(Array.from(value as Iterable<unknown>, Number));
    case Type.Binary:
    case Type.LargeBinary:
      return (value) => Array.from(value as Uint8Array, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
    default:
      return String;
  }
}

function orNull(type: DataType): (value: unknown) => string {
  const text = arrowText(type);
  return (value) => (value === null || value === undefined ? "null" : text(value));
}

function structField({name, type}: Field, value: unknown): string {
  return `${name}: ${orNull(type)((value as Record<string, unknown>)[name])}`;
}

const perSecond: Record<number, number> = {
  [TimeUnit.SECOND]: 1,
  [TimeUnit.MILLISECOND]: 1e3,
  [TimeUnit.MICROSECOND]: 1e6,
  [TimeUnit.NANOSECOND]: 1e9
};

function timeOfDay(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const fraction = (seconds % 1)
    .toFixed(6)
    .slice(1)
    .replace(/\.?0+$/, "");
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}

function interval([months = 0, days = 0, nanoseconds = 0]: number[]): string {
  const seconds = Math.abs(nanoseconds) / 1e9;
  const parts = [
    counted(Math.trunc(months / 12), "year"),
    counted(months % 12, "month"),
    counted(days, "day"),
    seconds > 0 && `${nanoseconds < 0 ? "-" : ""}${timeOfDay(seconds)}`
  ];
  return parts.filter(Boolean).join(" ") || "00:00:00";
}

function counted(count: number, unit: string): string | false {
  return count !== 0 && `${count} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
}
