namespace Lingtan.Web;

/// <summary>Whether a server collects readings.</summary>
public enum CollectorMode
{
    /// <summary>It answers requests only.</summary>
    Off,

    /// <summary>It collects beside answering.</summary>
    On,

    /// <summary>It collects, and answers nothing but health and metrics.</summary>
    Only,
}
