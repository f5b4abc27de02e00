namespace Sxsh.Pipeline.Model;

/// <summary>How far the sending of a notice has come.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again.</summary>
    Pending,

    /// <summary>Taken by the receiver.</summary>
    Delivered,

    /// <summary>Tried too often; a person has to look at it.</summary>
    GivenUp,
}
