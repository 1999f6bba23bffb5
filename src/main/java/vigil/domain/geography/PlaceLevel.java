package vigil.domain.geography;

/** How finely a map divides the county. */
public enum PlaceLevel {
    /** The partnership's areas, by where the person lived, or died if that is not known. */
    BOROUGH,
    /** Electoral wards, by the postcode of the incident and a look-up table. */
    WARD,
    /** First halves of postcodes, by the postcode of the incident. */
    DISTRICT
}
