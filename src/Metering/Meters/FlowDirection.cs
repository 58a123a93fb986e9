namespace Lingtan.Metering;

/// <summary>Which way a register counts, seen from the facility.</summary>
public enum FlowDirection
{
    /// <summary>Taken in or used (用能).</summary>
    Consumption,

    /// <summary>Made or fed back (发电、上网).</summary>
    Generation,

    /// <summary>Into a storage (充电).</summary>
    Charge,

    /// <summary>Out of a storage (放电).</summary>
    Discharge,
}

/// <summary>The sign with which a register enters the balance of its level.</summary>
public static class FlowDirections
{
    /// <summary>Plus one for what is taken from the level above, minus one for what is given to it.</summary>
    /// <param name="direction">The direction of the register.</param>
    public static int Sign(this FlowDirection direction) => direction is FlowDirection.Consumption or FlowDirection.Charge ? 1 : -1;
}
