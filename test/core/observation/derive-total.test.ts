import { plainNumber } from "../../../src/core/observation/derive-total";

test.each([
  [16.000000000000004, 16],
  [124599.99999999999, 124600],
  [0.1 + 0.2, 0.3],
  [1234567.1 - 1234551.1, 16],
  [12345.6000000001, 12345.6],
  [-0.30000000000000004, -0.3],
  // Decimals that somebody typed stay, however many.
  [16.0001, 16.0001],
  [0.123456789, 0.123456789],
  [0, 0],
  [1e300, 1e300],
])("%d is %d", (value, plain) => {
  expect(plainNumber(value)).toBe(plain);
});
