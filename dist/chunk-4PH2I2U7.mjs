import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// node_modules/filesize/dist/filesize.js
var INVALID_NUMBER = "Invalid number";
var INVALID_ROUND = "Invalid rounding method";
var INVALID_PRECISION = "Invalid precision";
var IEC = "iec";
var JEDEC = "jedec";
var SI = "si";
var BIT = "bit";
var BITS = "bits";
var BYTE = "byte";
var BYTES = "bytes";
var SI_KBIT = "kbit";
var SI_KBYTE = "kB";
var ARRAY = "array";
var OBJECT = "object";
var STRING = "string";
var EXPONENT = "exponent";
var ROUND = "round";
var FLOOR = "floor";
var CEIL = "ceil";
var E = "e";
var EMPTY = "";
var PERIOD = ".";
var S = "s";
var SPACE = " ";
var ZERO = "0";
var STRINGS = {
  symbol: {
    iec: {
      bits: ["bit", "Kibit", "Mibit", "Gibit", "Tibit", "Pibit", "Eibit", "Zibit", "Yibit"],
      bytes: ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"]
    },
    jedec: {
      bits: ["bit", "Kbit", "Mbit", "Gbit", "Tbit", "Pbit", "Ebit", "Zbit", "Ybit"],
      bytes: ["B", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"]
    }
  },
  fullform: {
    iec: ["", "kibi", "mebi", "gibi", "tebi", "pebi", "exbi", "zebi", "yobi"],
    jedec: ["", "kilo", "mega", "giga", "tera", "peta", "exa", "zetta", "yotta"]
  }
};
var BINARY_POWERS = [
  1,
  // 2^0
  1024,
  // 2^10
  1048576,
  // 2^20
  1073741824,
  // 2^30
  1099511627776,
  // 2^40
  1125899906842624,
  // 2^50
  1152921504606847e3,
  // 2^60
  11805916207174113e5,
  // 2^70
  12089258196146292e8
  // 2^80
];
var DECIMAL_POWERS = [
  1,
  // 10^0
  1e3,
  // 10^3
  1e6,
  // 10^6
  1e9,
  // 10^9
  1e12,
  // 10^12
  1e15,
  // 10^15
  1e18,
  // 10^18
  1e21,
  // 10^21
  1e24
  // 10^24
];
var LOG_2_1024 = Math.log(1024);
var LOG_10_1000 = Math.log(1e3);
var STANDARD_CONFIGS = {
  [SI]: { isDecimal: true, ceil: 1e3, actualStandard: JEDEC },
  [IEC]: { isDecimal: false, ceil: 1024, actualStandard: IEC },
  [JEDEC]: { isDecimal: false, ceil: 1024, actualStandard: JEDEC }
};
function getBaseConfiguration(standard, base) {
  if (STANDARD_CONFIGS[standard]) {
    return STANDARD_CONFIGS[standard];
  }
  if (base === 2) {
    return { isDecimal: false, ceil: 1024, actualStandard: IEC };
  }
  return { isDecimal: true, ceil: 1e3, actualStandard: JEDEC };
}
__name(getBaseConfiguration, "getBaseConfiguration");
function handleZeroValue(precision, actualStandard, bits, symbols, full, fullforms, output, spacer, pad, round, symbol, locale = EMPTY, localeOptions = {}, separator = EMPTY) {
  let value;
  if (precision > 0) {
    value = 0 .toPrecision(precision);
  } else if (pad && round > 0) {
    value = 0 .toFixed(round);
  } else {
    value = 0;
  }
  if (output === EXPONENT) {
    return 0;
  }
  value = applyNumberFormatting(
    precision <= 0 && (locale === true || locale.length > 0) ? 0 : value,
    locale,
    localeOptions,
    separator,
    pad && precision <= 0,
    round,
    Math.round
  );
  if (!symbol) {
    symbol = bits ? STRINGS.symbol[actualStandard].bits[0] : STRINGS.symbol[actualStandard].bytes[0];
  }
  if (symbols[symbol]) {
    symbol = symbols[symbol];
  }
  if (full) {
    if (fullforms[0]) {
      symbol = fullforms[0];
    } else {
      symbol = STRINGS.fullform[actualStandard][0];
      if (bits) {
        symbol += BIT;
      } else {
        symbol += BYTE;
      }
    }
  }
  if (output === ARRAY) {
    return [value, symbol];
  }
  if (output === OBJECT) {
    return { value, symbol, exponent: 0, unit: symbol };
  }
  return value + spacer + symbol;
}
__name(handleZeroValue, "handleZeroValue");
function calculateOptimizedValue(num, e, isDecimal, bits, ceil, autoExponent = true) {
  let d;
  if (isDecimal) {
    d = DECIMAL_POWERS[e];
  } else {
    d = BINARY_POWERS[e];
  }
  let result = num / d;
  if (bits) {
    result *= 8;
    if (autoExponent && result >= ceil && e < 8) {
      result /= ceil;
      e++;
    }
  }
  return { result, e };
}
__name(calculateOptimizedValue, "calculateOptimizedValue");
function calculateBigIntExponent(num, e, exponent, isDecimal, precision) {
  if (typeof e === "string") {
    e = Number(e);
  }
  if (e === -1 || isNaN(e)) {
    e = 0;
    if (isDecimal) {
      while (e < 8 && num >= 10n ** BigInt(3 * (e + 1))) {
        e++;
      }
    } else {
      while (e < 8 && num >= 1024n ** BigInt(e + 1)) {
        e++;
      }
    }
  } else if (e < 0) {
    e = 0;
  } else {
    e = Math.floor(e);
  }
  if (e > 8) {
    if (precision > 0) {
      precision += 8 - e;
    }
    return { e: 8, precision };
  }
  return { e, precision };
}
__name(calculateBigIntExponent, "calculateBigIntExponent");
function calculateBigIntValue(num, e, isDecimal, bits, ceil, autoExponent = true) {
  const power = isDecimal ? 10n ** BigInt(3 * e) : 1024n ** BigInt(e);
  const SHIFT = 10n ** 16n;
  let result = Number(num * SHIFT / power) / Number(SHIFT);
  if (bits) {
    result *= 8;
    if (autoExponent && result >= ceil && e < 8) {
      result /= ceil;
      e++;
    }
  }
  return { result, e };
}
__name(calculateBigIntValue, "calculateBigIntValue");
function applyPrecisionHandling(value, precision, e, num, isDecimal, bits, ceil, roundingFunc, round, exponent) {
  if (typeof value === "string") {
    value = parseFloat(value);
  }
  if (typeof precision !== "number" || isNaN(precision)) {
    throw new TypeError(INVALID_PRECISION);
  }
  precision = Math.floor(precision);
  if (precision < 1 || precision > 100) {
    throw new TypeError(INVALID_PRECISION);
  }
  let result = value.toPrecision(precision);
  const autoExponent = exponent === -1 || isNaN(exponent);
  if (result.includes(E) && e < 8 && autoExponent) {
    e++;
    const { result: valueResult } = calculateOptimizedValue(num, e, isDecimal, bits, ceil);
    let p;
    if (round > 0) {
      p = Math.pow(10, round);
    } else {
      p = 1;
    }
    let computed;
    if (p === 1) {
      computed = roundingFunc(valueResult);
    } else {
      computed = roundingFunc(valueResult * p) / p;
    }
    result = computed.toPrecision(precision);
  }
  return { value: result, e };
}
__name(applyPrecisionHandling, "applyPrecisionHandling");
function applyNumberFormatting(value, locale, localeOptions, separator, pad, round, roundingFunc) {
  let result = value;
  const localePad = pad && round > 0 ? { minimumFractionDigits: round, maximumFractionDigits: round } : void 0;
  if ((locale === true || locale.length > 0) && typeof result === "string" && Number(result) !== 0) {
    result = parseFloat(result);
  }
  if (locale === true) {
    result = result.toLocaleString(void 0, localePad);
  } else if (locale.length > 0) {
    result = result.toLocaleString(locale, { ...localeOptions, ...localePad });
  } else {
    if (separator.length > 0 && pad && round > 0) {
      const p = Math.pow(10, round);
      result = roundingFunc(result * p) / p;
    }
    if (typeof result === "number" && isFinite(result) && result.toString().includes(E)) {
      result = result.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
    }
    if (separator.length > 0) {
      result = result.toString().replace(PERIOD, separator);
    }
  }
  if (pad && round > 0 && locale !== true && locale.length === 0) {
    const resultStr = result.toString();
    const x = separator || PERIOD;
    const tmp = resultStr.split(x);
    const s = tmp[1] || EMPTY;
    result = `${tmp[0]}${x}${s.padEnd(round, ZERO)}`;
  }
  return result;
}
__name(applyNumberFormatting, "applyNumberFormatting");
function calculateExponent(num, e, exponent, isDecimal, precision) {
  if (typeof e === "string") {
    e = Number(e);
  }
  if (e === -1 || isNaN(e)) {
    if (isDecimal) {
      e = Math.floor(Math.log(num) / LOG_10_1000);
    } else {
      e = Math.floor(Math.log(num) / LOG_2_1024);
    }
    if (e < 0) {
      e = 0;
    }
  } else if (e < 0) {
    e = 0;
  } else {
    e = Math.floor(e);
  }
  if (e > 8) {
    if (precision > 0) {
      precision += 8 - e;
    }
    return { e: 8, precision };
  }
  return { e, precision };
}
__name(calculateExponent, "calculateExponent");
function applyRounding(val, ceil, e, round, roundingFunc, autoExponent) {
  let p;
  if (e > 0 && round > 0) {
    p = Math.pow(10, round);
  } else {
    p = 1;
  }
  let r;
  if (p === 1) {
    r = roundingFunc(val);
  } else {
    r = roundingFunc(val * p) / p;
  }
  if (r === ceil && e < 8 && autoExponent) {
    r = 1;
    e++;
  }
  return { value: r, e };
}
__name(applyRounding, "applyRounding");
function resolveSymbol(actualStandard, bits, e, isDecimal) {
  const symbolTable = STRINGS.symbol[actualStandard][bits ? BITS : BYTES];
  let result;
  if (isDecimal && e === 1) {
    if (bits) {
      result = SI_KBIT;
    } else {
      result = SI_KBYTE;
    }
  } else {
    result = symbolTable[e];
  }
  return result;
}
__name(resolveSymbol, "resolveSymbol");
function decorateResult(result, neg, symbols, locale, localeOptions, separator, pad, round, full, fullforms, actualStandard, e, bits, roundingFunc) {
  if (neg) {
    if (typeof result[0] === "string") {
      result[0] = `-${result[0]}`;
    } else if (result[0] === 0) {
      result[0] = "-0";
    } else {
      result[0] = -result[0];
    }
  }
  if (symbols[result[1]]) {
    result[1] = symbols[result[1]];
  }
  let numericValue;
  if (typeof result[0] === "string") {
    numericValue = parseFloat(result[0]);
  } else {
    numericValue = result[0];
  }
  result[0] = applyNumberFormatting(
    result[0],
    locale,
    localeOptions,
    separator,
    pad,
    round,
    roundingFunc
  );
  if (full) {
    let unit;
    if (bits) {
      unit = BIT;
    } else {
      unit = BYTE;
    }
    let suffix;
    if (Math.abs(numericValue) === 1) {
      suffix = EMPTY;
    } else {
      suffix = S;
    }
    if (fullforms[e]) {
      result[1] = fullforms[e];
    } else {
      result[1] = STRINGS.fullform[actualStandard][e] + unit + suffix;
    }
  }
}
__name(decorateResult, "decorateResult");
function formatOutput(result, e, u, output, spacer) {
  if (output !== ARRAY && output !== OBJECT && output !== STRING && output !== EXPONENT) {
    throw new TypeError(`Invalid output: ${output}`);
  }
  if (output === ARRAY) {
    return result;
  }
  if (output === OBJECT) {
    return {
      value: result[0],
      symbol: result[1],
      exponent: e,
      unit: u
    };
  }
  let formatted;
  if (spacer === SPACE) {
    formatted = `${result[0]} ${result[1]}`;
  } else {
    formatted = result.join(spacer);
  }
  return formatted;
}
__name(formatOutput, "formatOutput");
function filesize(arg, {
  bits = false,
  pad = false,
  base = -1,
  round = 2,
  locale = EMPTY,
  localeOptions = {},
  separator = EMPTY,
  spacer = SPACE,
  symbols = {},
  standard = EMPTY,
  output = STRING,
  fullform = false,
  fullforms = [],
  exponent = -1,
  roundingMethod = ROUND,
  precision = 0
} = {}) {
  let e = exponent, num, result = [], val = 0, u = EMPTY;
  const isBigInt = typeof arg === "bigint";
  num = Number(arg);
  if (isNaN(num)) {
    throw new TypeError(INVALID_NUMBER);
  }
  if (!isFinite(num)) {
    throw new TypeError(INVALID_NUMBER);
  }
  const { isDecimal, ceil, actualStandard } = getBaseConfiguration(standard, base);
  const full = fullform === true, neg = num < 0, roundingFunc = Math[roundingMethod];
  if (roundingMethod !== ROUND && roundingMethod !== FLOOR && roundingMethod !== CEIL) {
    throw new TypeError(INVALID_ROUND);
  }
  if (neg) {
    num = -num;
  }
  if (num === 0) {
    return handleZeroValue(
      precision,
      actualStandard,
      bits,
      symbols,
      full,
      fullforms,
      output,
      spacer,
      pad,
      round,
      void 0,
      locale,
      localeOptions,
      separator
    );
  }
  const bigNum = isBigInt ? neg ? -BigInt(arg) : BigInt(arg) : null;
  let precisionAdjusted = precision;
  if (isBigInt) {
    const { e: calculatedE, precision: pa } = calculateBigIntExponent(
      bigNum,
      e,
      exponent,
      isDecimal,
      precision
    );
    e = calculatedE;
    precisionAdjusted = pa;
  } else {
    const { e: calculatedE, precision: pa } = calculateExponent(
      num,
      e,
      exponent,
      isDecimal,
      precision
    );
    e = calculatedE;
    precisionAdjusted = pa;
  }
  const autoExponent = exponent === -1 || isNaN(exponent);
  let valueResult;
  if (isBigInt) {
    valueResult = calculateBigIntValue(bigNum, e, isDecimal, bits, ceil, autoExponent);
  } else {
    valueResult = calculateOptimizedValue(num, e, isDecimal, bits, ceil, autoExponent);
  }
  val = valueResult.result;
  e = valueResult.e;
  const rounded = applyRounding(val, ceil, e, round, roundingFunc, autoExponent);
  result[0] = rounded.value;
  e = rounded.e;
  if (precisionAdjusted > 0) {
    const precisionResult = applyPrecisionHandling(
      result[0],
      precisionAdjusted,
      e,
      num,
      isDecimal,
      bits,
      ceil,
      roundingFunc,
      round,
      exponent
    );
    result[0] = precisionResult.value;
    e = precisionResult.e;
  }
  if (output === EXPONENT) {
    return e;
  }
  u = resolveSymbol(actualStandard, bits, e, isDecimal);
  result[1] = u;
  decorateResult(
    result,
    neg,
    symbols,
    locale,
    localeOptions,
    separator,
    pad,
    round,
    full,
    fullforms,
    actualStandard,
    e,
    bits,
    roundingFunc
  );
  return formatOutput(result, e, u, output, spacer);
}
__name(filesize, "filesize");

// src/model/quantity.ts
function formatBytes(bytes) {
  return bytes < 0 ? `−${formatSize(-bytes)}` : formatSize(bytes);
}
__name(formatBytes, "formatBytes");
function formatByteChange(bytes) {
  return bytes === 0 ? "±0 B" : bytes > 0 ? `+${formatSize(bytes)}` : formatBytes(bytes);
}
__name(formatByteChange, "formatByteChange");
function formatDuration(ms) {
  const tenths = Math.round(ms / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1e3);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
__name(formatDuration, "formatDuration");
function formatBytesOf(done, total) {
  const [size, unit] = formatSize(total).split(" ");
  const power = ["B", "kB", "MB", "GB", "TB"].indexOf(unit ?? "B");
  const part = done / 1e3 ** power;
  const digits = size?.split(".")[1]?.length ?? 0;
  return `${part.toFixed(digits)} of ${size} ${unit}`;
}
__name(formatBytesOf, "formatBytesOf");
function formatCount(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
__name(formatCount, "formatCount");
function formatSize(bytes) {
  if (bytes < 1e3) return `${Math.round(bytes)} B`;
  return filesize(roundToThreeDigits(bytes), { precision: 3, standard: "si" });
}
__name(formatSize, "formatSize");
function roundToThreeDigits(bytes) {
  const step = 10 ** (Math.floor(Math.log10(bytes)) - 2);
  return Math.round(bytes / step) * step;
}
__name(roundToThreeDigits, "roundToThreeDigits");

export {
  formatBytes,
  formatByteChange,
  formatDuration,
  formatBytesOf,
  formatCount
};
