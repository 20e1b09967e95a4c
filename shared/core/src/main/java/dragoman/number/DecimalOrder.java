package dragoman.number;

/** On which side of the letter reh agencies write the fraction of a decimal. */
public enum DecimalOrder {
    /** 62 reh 31 is 31.62. */
    FRACTION_FIRST,
    /** 62 reh 31 is 62.31. */
    INTEGER_FIRST
}
