package org.hearsay.lineage;

import org.jspecify.annotations.Nullable;

/** Inverts small dense matrices. */
final class Matrix {
  private static final double TINY = 1e-12;

  private Matrix() {}

  /** The inverse by Gauss-Jordan with partial pivoting, or null where there is none. */
  static double @Nullable [][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] m = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, m[i], 0, n);
      m[i][n + i] = 1;
    }
    for (int column = 0; column < n; column++) {
      if (!pivot(m, column)) {
        return null;
      }
      eliminate(m, column);
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(m[i], n, inverse[i], 0, n);
    }
    return inverse;
  }

  /** Logarithm of the determinant, which is taken to be positive; minus infinity for none. */
  static double logDeterminant(double[][] matrix) {
    int n = matrix.length;
    double[][] m = new double[n][];
    for (int i = 0; i < n; i++) {
      m[i] = matrix[i].clone();
    }
    double sum = 0;
    for (int column = 0; column < n; column++) {
      if (!pivot(m, column)) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += Math.log(Math.abs(m[column][column]));
      for (int i = column + 1; i < n; i++) {
        double factor = m[i][column] / m[column][column];
        for (int j = column; j < n && factor != 0; j++) {
          m[i][j] -= factor * m[column][j];
        }
      }
    }
    return sum;
  }

  private static boolean pivot(double[][] m, int column) {
    int best = column;
    for (int i = column + 1; i < m.length; i++) {
      if (Math.abs(m[i][column]) > Math.abs(m[best][column])) {
        best = i;
      }
    }
    double[] swap = m[best];
    m[best] = m[column];
    m[column] = swap;
    return Math.abs(swap[column]) > TINY;
  }

  private static void eliminate(double[][] m, int column) {
    double[] row = m[column];
    double pivot = row[column];
    for (int j = column; j < row.length; j++) {
      row[j] /= pivot;
    }
    for (int i = 0; i < m.length; i++) {
      double factor = m[i][column];
      if (i == column || factor == 0) {
        continue;
      }
      for (int j = column; j < row.length; j++) {
        m[i][j] -= factor * row[j];
      }
    }
  }
}
