namespace Lingtan.Metering;

/// <summary>Where the flow of a meter at the top of the tree comes from.</summary>
public enum Supply
{
    /// <summary>From outside (外购).</summary>
    Purchased,

    /// <summary>Made inside from carriers that are metered themselves: steam of one's own boiler, compressed air (自产).</summary>
    Own,
}
