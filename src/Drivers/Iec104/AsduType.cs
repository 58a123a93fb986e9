namespace Lingtan.Drivers;

/// <summary>Types of application data that this driver knows (IEC 60870-5-101, 7.2.1.1).</summary>
public enum AsduType
{
    /// <summary>None that is known.</summary>
    Unknown = 0,

    /// <summary>M_SP_NA: single point.</summary>
    SinglePoint = 1,

    /// <summary>M_DP_NA: double point.</summary>
    DoublePoint = 3,

    /// <summary>M_ST_NA: step position.</summary>
    StepPosition = 5,

    /// <summary>M_BO_NA: 32 bits.</summary>
    Bits = 7,

    /// <summary>M_ME_NA: normalised value.</summary>
    Normalised = 9,

    /// <summary>M_ME_NB: scaled value.</summary>
    Scaled = 11,

    /// <summary>M_ME_NC: short floating point number.</summary>
    Float = 13,

    /// <summary>M_IT_NA: integrated total.</summary>
    Total = 15,

    /// <summary>M_ME_ND: normalised value without quality.</summary>
    NormalisedBare = 21,

    /// <summary>M_SP_TB: single point with time.</summary>
    SinglePointTimed = 30,

    /// <summary>M_DP_TB: double point with time.</summary>
    DoublePointTimed = 31,

    /// <summary>M_ST_TB: step position with time.</summary>
    StepPositionTimed = 32,

    /// <summary>M_BO_TB: 32 bits with time.</summary>
    BitsTimed = 33,

    /// <summary>M_ME_TD: normalised value with time.</summary>
    NormalisedTimed = 34,

    /// <summary>M_ME_TE: scaled value with time.</summary>
    ScaledTimed = 35,

    /// <summary>M_ME_TF: short floating point number with time.</summary>
    FloatTimed = 36,

    /// <summary>M_IT_TB: integrated total with time.</summary>
    TotalTimed = 37,

    /// <summary>C_SC_NA: single command.</summary>
    SingleCommand = 45,

    /// <summary>C_DC_NA: double command.</summary>
    DoubleCommand = 46,

    /// <summary>C_SE_NA: set-point, normalised.</summary>
    SetNormalised = 48,

    /// <summary>C_SE_NB: set-point, scaled.</summary>
    SetScaled = 49,

    /// <summary>C_SE_NC: set-point, short floating point number.</summary>
    SetFloat = 50,

    /// <summary>M_EI_NA: end of initialisation.</summary>
    Initialised = 70,

    /// <summary>C_IC_NA: interrogation.</summary>
    Interrogation = 100,

    /// <summary>C_CI_NA: counter interrogation.</summary>
    CounterInterrogation = 101,

    /// <summary>C_CS_NA: clock synchronisation.</summary>
    ClockSynchronisation = 103,
}

/// <summary>Why application data are sent (IEC 60870-5-101, 7.2.3).</summary>
public static class AsduCause
{
    /// <summary>Spontaneous.</summary>
    public const int Spontaneous = 3;

    /// <summary>Activation.</summary>
    public const int Activation = 6;

    /// <summary>Confirmation of an activation.</summary>
    public const int Confirmation = 7;

    /// <summary>End of an activation.</summary>
    public const int Termination = 10;

    /// <summary>The first cause of the four that say what the station does not know: type, cause, common address, object address.</summary>
    public const int UnknownType = 44;

    /// <summary>The last of the four.</summary>
    public const int UnknownObject = 47;
}
