using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>What can be wrong between a driver and a device.</summary>
public static class DriverFaults
{
    /// <summary>A setting of a device that is missing, unknown or out of its range.</summary>
    public static readonly FaultCode Setting = new("driver-setting", new("装置设置有误", "Wrong setting of a device"));

    /// <summary>No connection to the device or its gateway.</summary>
    public static readonly FaultCode Unreachable = new("driver-unreachable", new("无法连接", "Device or gateway cannot be reached"));

    /// <summary>Connected, but no answer came in time.</summary>
    public static readonly FaultCode Silent = new("driver-silent", new("应答超时", "No answer in time"));

    /// <summary>The connection ended while an answer was awaited.</summary>
    public static readonly FaultCode LinkLost = new("driver-link-lost", new("连接中断", "Connection lost"));

    /// <summary>The device or a gateway refused what was asked.</summary>
    public static readonly FaultCode Refused = new("driver-refused", new("装置拒绝请求", "Refused by the device"));

    /// <summary>An answer came that does not fit the question.</summary>
    public static readonly FaultCode AnswerWrong = new("driver-answer-wrong", new("应答与请求不符", "Answer does not fit the question"));

    /// <summary>A driver met what it was not made for.</summary>
    public static readonly FaultCode Failed = new("driver-failed", new("驱动异常", "Driver failed"));

    /// <summary>Entries of the buffer on disk that were acknowledged and can no longer be read.</summary>
    public static readonly FaultCode BufferDamaged = new("driver-buffer-damaged", new("本地缓存损坏", "Buffer on disk damaged"));
}
